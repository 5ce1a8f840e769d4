using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.Profile.Passkeys;

/// <summary>Another name for a passkey.</summary>
internal sealed class RenameModel(CurrentLogin login, IGrainFactory grains) : PageModel
{
    [BindProperty, Required(ErrorMessage = "NameMissing")]
    public string Name { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await FindAsync(id) is not { } passkey) return NotFound();
        Name = passkey.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await FindAsync(id) is not { } passkey) return NotFound();
        if (!ModelState.IsValid) return Page();
        await grains.Login(login.Id).RenamePasskey(id, PasskeyName.Of(Name, passkey.Name));
        return this.SeeOther(PasskeyPaths.With(PasskeyNotice.Renamed));
    }

    private async Task<KnownPasskey?> FindAsync(string id) => (await grains.Login(login.Id).Passkeys()).FirstOrDefault(passkey => passkey.Id == id);
}
