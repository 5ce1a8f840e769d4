namespace CalWater.Identity.Logins;

/// <summary>What can stand in the audit trail of a login. The texts are stored: never change one.</summary>
public static class LoginActs
{
    public const string Created = "created";
    public const string PasswordRefused = "password-refused";
    public const string PasswordAccepted = "password-accepted";
    public const string AnswerRefused = "answer-refused";
    public const string CodeRefused = "code-refused";
    public const string SignedIn = "signed-in";
    public const string SignedOut = "signed-out";
    public const string SignedOutElsewhere = "signed-out-elsewhere";
    public const string SignedOutEverywhere = "signed-out-everywhere";
    public const string ComputerForgotten = "computer-forgotten";
    public const string ComputersForgotten = "computers-forgotten";
    public const string PasswordConfirmed = "password-confirmed";
    public const string PasswordChanged = "password-changed";
    public const string PasswordRecovered = "password-recovered";
    public const string QuestionsChanged = "questions-changed";
    public const string LanguageChanged = "language-changed";
    public const string AuthenticatorOn = "authenticator-on";
    public const string AuthenticatorRefused = "authenticator-refused";
    public const string AuthenticatorOff = "authenticator-off";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRenamed = "passkey-renamed";
    public const string PasskeyRemoved = "passkey-removed";
    public const string PasskeyConfirmed = "passkey-confirmed";
    public const string PasskeyRefused = "passkey-refused";

    /// <summary>Its signature was right and its count older than the last one: there is a copy of it.</summary>
    public const string PasskeyCopied = "passkey-copied";
    public const string EmailChangeStarted = "email-change-started";
    public const string EmailCodeRefused = "email-code-refused";
    public const string EmailConfirmed = "email-confirmed";
    public const string EmailChanged = "email-changed";
    public const string EmailChangeFailed = "email-change-failed";
    public const string EmailChangeStopped = "email-change-stopped";
    public const string FormerEmailReleased = "former-email-released";
    public const string NotMe = "not-me";
    public const string UnlockedBySupport = "unlocked-by-support";
    public const string ComputersForgottenBySupport = "computers-forgotten-by-support";
    public const string QuestionsClearedBySupport = "questions-cleared-by-support";
    public const string SignedOutBySupport = "signed-out-by-support";
    public const string AccountsLinked = "accounts-linked";
    public const string AccountsUnlinked = "accounts-unlinked";
    public const string AccountsReviewed = "accounts-reviewed";
    public const string ViewedBySupport = "viewed-by-support";
}
