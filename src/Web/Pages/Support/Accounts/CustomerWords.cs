using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Web.Pages.Profile;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What the page about a customer says in words.</summary>
internal static class CustomerWords
{
    public static string Standing(PageText text, LoginStanding login) =>
        login.IsDisabled ? text["PasswordDisabled"]
        : login.PausedUntil is { } until ? text["PausedUntil", until.Moment()]
        : login.LastSeenAt is { } seen ? text["LastSeen", seen.Moment()]
        : text["SignInOpen"];

    public static string SecondFactor(PageText text, LoginStanding login)
    {
        string[] has = [.. login.HasAuthenticator ? [text["Authenticator"]] : Array.Empty<string>(), .. login.Passkeys > 0 ? [text["Passkeys", login.Passkeys]] : Array.Empty<string>()];
        return has.Length == 0 ? text["SecurityQuestion", login.Computers] : string.Join(", ", has);
    }

    public static IEnumerable<SelectListItem> Acts(PageText text) =>
        Enum.GetValues<SupportAct>().Select(act => new SelectListItem(text[$"Help{act}"], $"{act}"));

    /// <summary>The act in words; the trail's own name of one that this program does not know.</summary>
    public static string What(PageText text, AuditRow row) => text[$"Did-{row.What}"];
}
