namespace CalWater.Identity.Staff;

/// <summary>What can stand in the audit trail of a member of staff. The texts are stored: never change one.</summary>
public static class StaffActs
{
    public const string Invited = "invited";
    public const string Removed = "removed";
    public const string InvitationRefused = "invitation-refused";
    public const string PasswordChosen = "password-chosen";
    public const string SetupRefused = "setup-refused";
    public const string SetUp = "set-up";
    public const string PasswordAccepted = "password-accepted";
    public const string PasswordRefused = "password-refused";
    public const string CodeRefused = "code-refused";
    public const string SignedIn = "signed-in";
    public const string SignedOut = "signed-out";
    public const string SignedOutByAnother = "signed-out-by-another";
    public const string PageRefused = "page-refused";
    public const string Searched = "searched";
    public const string CustomerOpened = "customer-opened";
    public const string CustomerTrailOpened = "customer-trail-opened";
    public const string ViewStarted = "view-started";
    public const string ViewStopped = "view-stopped";
    public const string PageViewed = "page-viewed";
    public const string BatchUploaded = "batch-uploaded";
    public const string BatchOpened = "batch-opened";
    public const string SuspenseOpened = "suspense-opened";
}
