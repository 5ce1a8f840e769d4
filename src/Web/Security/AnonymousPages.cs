using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Security;

/// <summary>The pages anybody may see. Every other page asks for a sign-in.</summary>
internal static class AnonymousPages
{
    /// <summary>Pages, and folders with everything in them.</summary>
    private static readonly string[] Names =
    [
        "/Start", "/Language", "/Error", "/SignUp", "/SignIn", "/SignOut", "/Recover", "/Help", "/CustomerCenters", "/Policies", "/Dev", "/Invitations",
        "/Profile/Links", "/Support/SignIn", "/Support/Invitations", "/Support/Language"
    ];

    public static void Allow(RazorPagesOptions options)
    {
        foreach (var name in Names) options.Conventions.AllowAnonymousToPage(name).AllowAnonymousToFolder(name);
    }
}
