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

    public static string Confirm(string returnUrl) => $"/profile/confirm?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
