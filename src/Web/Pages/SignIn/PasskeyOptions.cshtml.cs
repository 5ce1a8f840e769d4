using CalWater.Web.Passkeys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.SignIn;

/// <summary>What the browser is to ask its passkeys. Without a waiting sign-in the answer says nothing about anybody.</summary>
internal sealed class PasskeyOptionsModel(PasskeyDesk desk, SignInDoor door) : PageModel
{
    public IActionResult OnGet() => this.SeeOther("/sign-in/passkey");

    public async Task<IActionResult> OnPostAsync(bool waiting) =>
        Content(await desk.AskToSignInAsync(waiting ? await door.WaitingForPasskeyAsync() : null), "application/json");
}
