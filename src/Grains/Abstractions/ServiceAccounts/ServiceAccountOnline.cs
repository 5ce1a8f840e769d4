using Orleans;

namespace CalWater.Grains.ServiceAccounts;

/// <summary>A service account online, as of the last committed change.</summary>
/// <param name="Owner">The login it belongs to; null before sign-up, and while an enrolment only holds it.</param>
/// <param name="EBilling">The e-billing enrolment in force; null when bills come on paper.</param>
/// <param name="BillingEmail">Where bills and receipts go instead of the login's e-mail.</param>
/// <param name="OwnedSince">Since when it is the owner's; null also where that was not yet kept.</param>
/// <param name="AttachesBills">The owner wants each bill attached to its notice.</param>
/// <param name="Asked">The billing e-mail that was mailed a link and did not follow it yet, also one whose link is too old.</param>
[GenerateSerializer, Alias("service-account-online")]
public sealed record ServiceAccountOnline(
    [property: Id(0)] LoginId? Owner,
    [property: Id(1)] EBillingEnrolment? EBilling,
    [property: Id(2)] EmailAddress? BillingEmail,
    [property: Id(3)] AskedBillingEmail? Asked,
    [property: Id(4)] AccountNames Names,
    [property: Id(5)] DateTimeOffset? OwnedSince,
    [property: Id(6)] bool AttachesBills = false)
{
    /// <summary>To whom every mail about bills and payments of the account is addressed.</summary>
    /// <param name="signIn">The e-mail address of the owner's sign-in.</param>
    public BillsAddressee BillsTo(EmailAddress signIn) => new(BillingEmail ?? signIn, Names.OnEmail);
}

/// <summary>An address and the name before it.</summary>
[GenerateSerializer, Alias("bills-addressee")]
public sealed record BillsAddressee(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] string? Name);

/// <summary>E-billing, since when and by which consent.</summary>
[GenerateSerializer, Alias("e-billing-enrolment")]
public sealed record EBillingEnrolment(
    [property: Id(0)] EBillingConsent Consent,
    [property: Id(1)] DateTimeOffset At);

/// <summary>The customer's explicit consent to bills without paper (E-SIGN 7001(c)).</summary>
/// <param name="TextVersion">The version of the text that was shown.</param>
/// <param name="Language">The language it was shown in.</param>
/// <param name="IpAddress">Where the consent came from.</param>
/// <param name="Browser">The browser's own name (User-Agent).</param>
/// <param name="PdfCode">What the customer read in a PDF of ours, to show that they can open bills; null in consents from before it was asked.</param>
[GenerateSerializer, Alias("e-billing-consent")]
public sealed record EBillingConsent(
    [property: Id(0)] LoginId Login,
    [property: Id(1)] string TextVersion,
    [property: Id(2)] Language Language,
    [property: Id(3)] string IpAddress,
    [property: Id(4)] string Browser,
    [property: Id(5)] string? PdfCode = null);

/// <summary>The customer's withdrawal of that consent.</summary>
/// <param name="Language">The language it was done in; null in withdrawals from before that was kept.</param>
[GenerateSerializer, Alias("e-billing-withdrawal")]
public sealed record EBillingWithdrawal(
    [property: Id(0)] LoginId Login,
    [property: Id(1)] string IpAddress,
    [property: Id(2)] string Browser,
    [property: Id(3)] Language? Language = null);
