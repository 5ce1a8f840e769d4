namespace CalWater.Identity.SignUps;

/// <summary><c>SignUp:…</c></summary>
public sealed class SignUpOptions
{
    public const string Section = "SignUp";

    /// <summary>What shows that an account is one's own.</summary>
    public SignUpProof Proof { get; set; }
}

/// <summary>What is asked for beside the account number.</summary>
public enum SignUpProof
{
    /// <summary>The ZIP code of the service address, as the FAQ says.</summary>
    Zip,
    /// <summary>That, and the total of one of the two newest bills.</summary>
    ZipAndLastBillTotal,
    /// <summary>The ZIP code, and the PIN of a letter to the mailing address.</summary>
    MailedPin
}
