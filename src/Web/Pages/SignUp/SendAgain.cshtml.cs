using CalWater.Grains.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

internal sealed class SendAgainModel(SignUpDesk desk, IStringLocalizer<SendAgainModel> text) : SignUpPageModel(desk, SignUpStep.Confirmation, text)
{
    public IActionResult OnGet() => LocalRedirect(SignUpPaths.Of(SignUpStep.Confirmation));

    public async Task<IActionResult> OnPostAsync()
    {
        var refused = await Desk.Grain.SendAgain();
        return refused is null ? this.SeeOther(SignUpPaths.Of(SignUpStep.Confirmation) + "?sentAgain=true") : Refuse(refused);
    }
}
