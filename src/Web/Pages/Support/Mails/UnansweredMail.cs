namespace CalWater.Web.Pages.Support.Mails;

/// <summary>A mail whose link a customer has not followed yet.</summary>
/// <param name="Id">Tells it from the others of the account.</param>
/// <param name="At">Until when its link works, or of a confirmation when it was mailed.</param>
internal sealed record UnansweredMail(MailKind Kind, string Id, EmailAddress Email, DateTimeOffset At, Language? Language = null);

/// <summary>What a mail asks its reader for. Names are part of the keys of texts.</summary>
internal enum MailKind { Invitation, SignUp, BillingEmail }
