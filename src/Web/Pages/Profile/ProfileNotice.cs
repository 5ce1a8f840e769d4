using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Profile;

/// <summary>What the profile can begin with.</summary>
public enum ProfileNotice
{
    PasswordChanged,
    QuestionsChanged,
    EmailChanged,
    AuthenticatorOff
}

internal static class ProfilePaths
{
    public const string Home = "/profile";
    public const string Computers = "/profile/computers";
    public const string Authenticator = "/profile/authenticator";

    public static string With(ProfileNotice notice) => $"{Home}?notice={notice}";

    /// <summary>Where the customer was going before the question; never to another site.</summary>
    public static string Confirmed(PageModel page, string? returnUrl) => page.Url.IsLocalUrl(returnUrl) ? returnUrl! : Home;

    public static string Confirm(string returnUrl) => $"/profile/confirm?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static string ConfirmByPasskey(string? returnUrl) => $"/profile/confirm/passkey?returnUrl={Uri.EscapeDataString(returnUrl ?? Home)}";
}
