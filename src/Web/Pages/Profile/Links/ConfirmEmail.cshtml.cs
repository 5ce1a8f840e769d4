using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Profile.Links;

/// <summary>Where the link in the mail to a new address leads; the button confirms, so that a mail program that looks ahead does not.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConfirmEmailModel(IGrainFactory grains, IStringLocalizer<ConfirmEmailModel> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        var refused = EmailChangeLink.TryParse(token, out var link)
            ? await grains.Login(link.Login).ConfirmEmailByLink(link.Secret)
            : EmailChangeRefused.Expired;
        if (refused is null) return this.SeeOther($"/profile/email/confirm/{token}?done=true");
        ModelState.AddModelError("", text[$"Email{refused}"]);
        return Page();
    }
}
