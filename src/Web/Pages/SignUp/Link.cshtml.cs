using CalWater.Grains.Identity;
using CalWater.Identity.SignUps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

/// <summary>Where the mailed link leads, on whatever device it is opened. Mail scanners open links too, so a button confirms.</summary>
internal sealed class LinkModel(SignUpDesk desk, IStringLocalizer<LinkModel> text) : SignUpPageModel(desk, SignUpStep.Account, text)
{
    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!ConfirmationLink.TryParse(token, out var link)) return Refuse(new SignUpRefused.ConfirmationExpired());
        var refused = await Desk.Begin(link.Id).ConfirmByLink(link.Secret);
        if (refused is not null) return Refuse(refused);
        Desk.Id = link.Id;
        return this.SeeOther(SignUpPaths.Of(SignUpStep.Done));
    }
}
