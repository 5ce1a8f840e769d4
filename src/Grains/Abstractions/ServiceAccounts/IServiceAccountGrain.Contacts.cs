using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.ServiceAccounts;

/// <summary>Where bills and receipts go (F11), and under which names (F16).</summary>
public partial interface IServiceAccountGrain
{
    /// <summary>Records the billing e-mail to which a link is about to be mailed; an earlier link stops working. Until it is confirmed bills go where they went.</summary>
    /// <exception cref="InvariantBrokenException">The account is not, or no longer, the owner's of the change.</exception>
    [Alias("ask-billing-email")]
    Task<BillingEmailVerdict> AskBillingEmail(NewBillingEmail asked, ContactChange by);

    /// <summary>Which address the link with this secret's hash confirms; null when it cannot be followed, or no longer.</summary>
    [ReadOnly, Alias("asked-billing-email")]
    Task<EmailAddress?> AskedBillingEmail(string secretHash);

    /// <summary>Bills go to the confirmed address from now on; whoever got them before is told.</summary>
    /// <param name="by">The owner, in whose name it was asked.</param>
    /// <returns>False when the link cannot be followed, or no longer.</returns>
    [Alias("confirm-billing-email")]
    Task<bool> ConfirmBillingEmail(string secretHash, ContactChange by);

    /// <summary>The mailed link stops working. Changes nothing when none is open.</summary>
    [Alias("withdraw-billing-email")]
    Task WithdrawBillingEmail(ContactChange by);

    /// <summary>Bills go to the e-mail of the sign-in again; an open link stops working.</summary>
    [Alias("remove-billing-email")]
    Task RemoveBillingEmail(ContactChange by);

    [Alias("set-names")]
    Task SetNames(AccountNames names, ContactChange by);

    /// <summary>Whether each bill is attached to its notice from now on. Changes nothing without e-billing.</summary>
    [Alias("attach-bills")]
    Task AttachBills(bool attach, ContactChange by);
}

/// <summary>How asking for a billing e-mail went.</summary>
public enum BillingEmailVerdict
{
    Asked,

    /// <summary>Bills go there already.</summary>
    AlreadyThere,

    /// <summary>It is the e-mail of the sign-in, which needs no link.</summary>
    IsSignIn,

    /// <summary>As many links as may be mailed in a day.</summary>
    TooManyToday
}

/// <summary>A billing e-mail to confirm.</summary>
[GenerateSerializer, Immutable, Alias("new-billing-email")]
public sealed record NewBillingEmail(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] string SecretHash,
    [property: Id(2)] TimeSpan ValidFor);

/// <summary>A billing e-mail that waits to be confirmed.</summary>
[GenerateSerializer, Immutable, Alias("asked-billing-email")]
public sealed record AskedBillingEmail(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] DateTimeOffset Until);

/// <summary>The names of an account besides those of the CIS; each null where there is none.</summary>
/// <param name="OnEmail">On the billing e-mail, before the address.</param>
/// <param name="OnBill">Printed on bills, besides the customer's.</param>
/// <param name="Nickname">What the owner calls the account in lists.</param>
[GenerateSerializer, Immutable, Alias("account-names")]
public sealed record AccountNames(
    [property: Id(0)] string? OnEmail,
    [property: Id(1)] string? OnBill,
    [property: Id(2)] string? Nickname)
{
    public static readonly AccountNames None = new(null, null, null);
}

/// <summary>In whose name contacts are changed, and by whom.</summary>
/// <param name="Owner">The owner of the account; null where nobody signed up.</param>
/// <param name="SignIn">The owner's e-mail address.</param>
/// <param name="Language">Of the mails about the change.</param>
/// <param name="Staff">The id of the member of staff who does it; null when it is the owner.</param>
/// <param name="Reason">Why staff does it, as it stands in the audit trail.</param>
/// <param name="IsOneOfMany">The owner is told of all of them by one mail, which whoever changes them sends.</param>
[GenerateSerializer, Immutable, Alias("contact-change")]
public sealed record ContactChange(
    [property: Id(0)] LoginId? Owner,
    [property: Id(1)] EmailAddress SignIn,
    [property: Id(2)] Language Language,
    [property: Id(3)] string? Staff = null,
    [property: Id(4)] string? Reason = null,
    [property: Id(5)] bool IsOneOfMany = false);
