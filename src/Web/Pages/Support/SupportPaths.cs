using CalWater.Grains.Identity;

namespace CalWater.Web.Pages.Support;

/// <summary>Addresses of the support console.</summary>
internal static class SupportPaths
{
    public const string Home = "/support";
    public const string SignIn = "/support/sign-in";
    public const string Search = "/support/search";
    public const string LinkGroups = "/support/link-groups";
    public const string Staff = "/support/staff";
    public const string Engine = "/support/engine";
    public const string Settlement = "/support/settlement";

    public const string Approvals = "/support/approvals";
    public const string Asked = "/support?asked=true";
    public const string StopViewing = "/support/stop-viewing";

    public const string Exchange = "/support/exchange";
    public const string Upload = "/support/exchange/upload";
    public const string Suspense = "/support/exchange/suspense";

    public static string Delivery(string id) => $"{Exchange}/{id}";

    public static string Faults(string id) => $"{Delivery(id)}/faults";

    public static string Member(StaffId staff) => $"{Staff}/{staff}";

    public static string Account(AccountId account) => $"/support/accounts/{account}";

    /// <summary>Stands in the address of a page that was come to on the guided task.</summary>
    public const string GuidedKey = "guided";

    public const string OneSignInStart = "/support/one-sign-in";
    public const string OldUserNames = "/support/old-user-names";

    public static string OneSignIn(AccountId account) => $"{Account(account)}/one-sign-in";

    public static string AllNames(AccountId account) => $"{Account(account)}/all-names";

    public static string Resend(AccountId account) => $"{Account(account)}/mails";

    public static string Activity(AccountId account) => $"{Account(account)}/activity";

    public static string Guided(string path) => $"{path}?{GuidedKey}=true";

    public static string OldUserNamesOf(string text) => $"{OldUserNames}?q={Uri.EscapeDataString(text)}";

    /// <summary>Linking on the sign-in, with these accounts offered.</summary>
    public static string LinkTo(AccountId account, EmailAddress email, IEnumerable<AccountNumber> offered) =>
        $"{Guided(Link(account))}&email={Uri.EscapeDataString(email.ToString())}{string.Concat(offered.Select(each => $"&add={each}"))}";

    public static string SetUpLogin(AccountId account) => $"{Account(account)}/login";

    public static string Link(AccountId account) => $"{Account(account)}/link";

    public static string Unlink(AccountId account) => $"{Account(account)}/unlink";

    public static string Names(AccountId account) => $"{Account(account)}/names";

    public static string BillingEmail(AccountId account) => $"{Account(account)}/billing-email";

    public static string Payments(AccountId account) => $"{Account(account)}/payments";

    public static string Payment(AccountId account, PaymentId payment) => $"{Payments(account)}/{payment}";

    public static string SignInHelp(AccountId account) => $"{Account(account)}/help";

    public static string Approval(string id) => $"{Approvals}/{id}";

    public static string View(AccountId account) => $"{Account(account)}/view";

    /// <param name="account">By its opaque id.</param>
    public static string ViewIsOver(string account) => View(new(account)) + "?over=true";

    public static string Authenticator(string token) => $"/support/invitations/{token}/authenticator";

    public static string Code(string returnUrl) => $"{SignIn}/code?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static string SignInWith(SignInNotice notice) => $"{SignIn}?notice={notice}";
}

/// <summary>What the staff's sign-in page can begin with.</summary>
public enum SignInNotice
{
    SignedOut,
    TookTooLong
}
