using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.Profile.Passkeys;

/// <summary>The passkeys of the login, each with its way to another name and out.</summary>
internal sealed class IndexModel(CurrentLogin login, IGrainFactory grains) : PageModel
{
    public ImmutableArray<KnownPasskey> Passkeys { get; private set; } = [];

    public PasskeyNotice? Notice { get; private set; }

    public async Task OnGetAsync(string? notice)
    {
        Notice = Enum.TryParse<PasskeyNotice>(notice, out var known) && Enum.IsDefined(known) ? known : null;
        Passkeys = await grains.Login(login.Id).Passkeys();
    }
}

/// <summary>What the list of passkeys can begin with.</summary>
public enum PasskeyNotice
{
    Added,
    Renamed,
    Removed
}

internal static class PasskeyPaths
{
    public static string With(PasskeyNotice notice) => $"/profile/passkeys?notice={notice}";
}
