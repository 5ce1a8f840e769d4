using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Web.Forms;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

internal sealed class AccountModel(SignUpDesk desk, IStringLocalizer<AccountModel> text) : SignUpPageModel(desk, SignUpStep.Account, text)
{
    [BindProperty]
    public AccountInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var id = SignUpId.New();
        var refused = await Desk.Begin(id).Start(new(
            CalWater.AccountNumber.Parse(Input.AccountNumber), CalWater.Zip.Parse(Input.Zip),
            ClientAddress.Of(HttpContext.Connection.RemoteIpAddress), PageLanguage.Current));
        if (refused is not null) return Refuse(refused);
        Desk.Id = id;
        return this.SeeOther(SignUpPaths.Of(SignUpStep.SignIn));
    }

    public sealed class AccountInput
    {
        [Required(ErrorMessage = "AccountNumberMissing"), AccountNumberText(ErrorMessage = "AccountNumberUnreadable")]
        public string AccountNumber { get; set; } = "";

        [Required(ErrorMessage = "ZipMissing"), ZipText(ErrorMessage = "ZipUnreadable")]
        public string Zip { get; set; } = "";
    }
}
