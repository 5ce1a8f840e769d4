namespace CalWater.Identity.Passwords;

/// <summary>A rule a password keeps or breaks (F7).</summary>
public enum PasswordRule
{
    /// <summary>At least <see cref="PasswordOptions.MinimumLength"/> characters.</summary>
    LongEnough,

    /// <summary>At most <see cref="PasswordRules.MaximumLength"/> characters.</summary>
    NotTooLong,
    UpperCaseLetter,
    LowerCaseLetter,
    Digit,

    /// <summary>Anything that is neither letter nor digit; a space is.</summary>
    SpecialCharacter,

    /// <summary>Not one of the passwords that are tried first, nor one with a few characters around it.</summary>
    NotCommon,

    /// <summary>Not the e-mail address and not the account number.</summary>
    NotYourOwnData
}
