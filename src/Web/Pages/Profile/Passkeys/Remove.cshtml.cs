using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.Profile.Passkeys;

/// <summary>Removes a passkey, by a button of its own.</summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class RemoveModel(CurrentLogin login, IGrainFactory grains) : PageModel
{
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if ((await grains.Login(login.Id).Passkeys()).FirstOrDefault(passkey => passkey.Id == id) is not { } passkey) return NotFound();
        Name = passkey.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id) =>
        await grains.Login(login.Id).RemovePasskey(login.Here.Session, id) ? this.SeeOther(PasskeyPaths.With(PasskeyNotice.Removed)) : NotFound();
}
