using System.Text.Json.Serialization;

namespace CalWater.Notices.Contents;

/// <summary>What a notice says. Facts only: the words are in the templates, in both languages.</summary>
[JsonDerivedType(typeof(ConfirmEmail), "confirm-email")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(SignUpNotFinished), "sign-up-not-finished")]
[JsonDerivedType(typeof(AccountEnrolled), "account-enrolled")]
[JsonDerivedType(typeof(NewComputer), "new-computer")]
[JsonDerivedType(typeof(SignInBlocked), "sign-in-blocked")]
[JsonDerivedType(typeof(RecoverPassword), "recover-password")]
[JsonDerivedType(typeof(PasswordRecovered), "password-recovered")]
[JsonDerivedType(typeof(PasswordDisabled), "password-disabled")]
[JsonDerivedType(typeof(UserNameReplaced), "user-name-replaced")]
[JsonDerivedType(typeof(SignInReminder), "sign-in-reminder")]
[JsonDerivedType(typeof(EBillingStarted), "e-billing-started")]
[JsonDerivedType(typeof(EBillingEnded), "e-billing-ended")]
[JsonDerivedType(typeof(BillReady), "bill-ready")]
[JsonDerivedType(typeof(PaymentReceived), "payment-received")]
[JsonDerivedType(typeof(PaymentFailed), "payment-failed")]
[JsonDerivedType(typeof(AutoPayNotice), "auto-pay")]
[JsonDerivedType(typeof(CardExpiring), "card-expiring")]
[JsonDerivedType(typeof(PaymentOnItsWay), "payment-on-its-way")]
[JsonDerivedType(typeof(PaymentMoved), "payment-moved")]
[JsonDerivedType(typeof(LoginChanged), "login-changed")]
[JsonDerivedType(typeof(ConfirmNewEmail), "confirm-new-email")]
[JsonDerivedType(typeof(EmailChangeStarted), "email-change-started")]
[JsonDerivedType(typeof(EmailChanged), "email-changed")]
[JsonDerivedType(typeof(CustomerInvited), "customer-invited")]
[JsonDerivedType(typeof(AccessOfferedNotice), "access-offered")]
[JsonDerivedType(typeof(AccessAnswered), "access-answered")]
[JsonDerivedType(typeof(AccessEnded), "access-ended")]
[JsonDerivedType(typeof(ConfirmBillingEmail), "confirm-billing-email")]
[JsonDerivedType(typeof(ContactsChanged), "contacts-changed")]
[JsonDerivedType(typeof(NamesOfManyChanged), "names-of-many-changed")]
[JsonDerivedType(typeof(StaffInvited), "staff-invited")]
[JsonDerivedType(typeof(StaffSignInPaused), "staff-sign-in-paused")]
[JsonDerivedType(typeof(ApprovalEnded), "approval-ended")]
public abstract record NoticeContent;

/// <summary>Confirm the e-mail address of a sign-up, by link or by code.</summary>
public sealed record ConfirmEmail(string Path, string Code, TimeSpan ValidFor) : NoticeContent, IAwaited;

/// <summary>The sign-up is complete; so many accounts are on the login.</summary>
public sealed record Welcome(int Accounts) : NoticeContent;

/// <summary>The Customer Center has set up a login for somebody (F13). Names no account: the address may have been mistyped.</summary>
public sealed record CustomerInvited(string Path, string CenterName, string CenterPhone, TimeSpan ValidFor) : NoticeContent, IAwaited;

/// <summary>To the contact the utility had on file: someone signed this account up online. Never names that someone's e-mail.</summary>
public sealed record AccountEnrolled(string AccountNumberEnding, string CenterName, string CenterPhone) : NoticeContent;

/// <summary>A sign-in from a computer not seen before.</summary>
/// <param name="NotMePath">Where the owner says that it was somebody else; null in what older programs wrote.</param>
public sealed record NewComputer(string Browser, DateTimeOffset At, string? NotMePath) : NoticeContent, IAwaited;

/// <summary>Too many wrong passwords or answers: sign-in waits until then.</summary>
public sealed record SignInBlocked(DateTimeOffset Until) : NoticeContent, IAwaited;

/// <summary>E-billing was started for an account.</summary>
public sealed record EBillingStarted(string ServiceAddress, string AccountPath) : NoticeContent;

/// <summary>E-billing was withdrawn from for an account.</summary>
public sealed record EBillingEnded(string ServiceAddress, string EBillingPath) : NoticeContent;

/// <summary>The receipt of a payment.</summary>
/// <param name="Method">Such as "Visa ending in 4242"; brand and last four come from the gateway.</param>
public sealed record PaymentReceived(
    string Confirmation, Money Amount, DateOnly PaidOn, string Method, IReadOnlyList<PaidAccount> Accounts, string PaymentPath)
    : NoticeContent;

/// <summary>What one payment paid on one account.</summary>
public sealed record PaidAccount(string ServiceAddress, string AccountNumberEnding, Money Amount);

/// <summary>A payment did not go through; nothing was taken.</summary>
public sealed record PaymentFailed(Money Amount, string ServiceAddress, string PayPath) : NoticeContent;
