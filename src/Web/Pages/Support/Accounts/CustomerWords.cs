using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Web.Pages.Profile;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What the page about a customer says in words.</summary>
internal static class CustomerWords
{
    private const int MostNames = 3;

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

    /// <summary>The first of them, and how many more there are.</summary>
    public static string OldUserNames(PageText text, CustomerRecord customer)
    {
        var names = customer.OldUserNames.Select(user => user.UserName).ToList();
        return names.Count > MostNames ? text["AndMoreNames", string.Join(", ", names.Take(MostNames)), names.Count - MostNames] : string.Join(", ", names);
    }

    /// <summary>How the utility reaches the customer besides by letter.</summary>
    public static string Contact(PageText text, ServiceAccount account) =>
        string.Join(" · ", new[] { account.ContactEmail, account.ContactPhone }.Where(each => each is not null)) is { Length: > 0 } contact ? contact : text["None"];

    public static IEnumerable<SelectListItem> Acts(PageText text) =>
        Enum.GetValues<SupportAct>().Select(act => new SelectListItem(text[$"Help{act}"], $"{act}"));

    /// <summary>The act in words; the trail's own name of one that this program does not know.</summary>
    public static string What(PageText text, AuditRow row) => text[$"Did-{row.What}"];

    public static string What(PageText text, TrailRun run) => run.Times == 1 ? What(text, run.Row) : text["SeveralTimes", What(text, run.Row), run.Times];
}
