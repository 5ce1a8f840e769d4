using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

internal sealed class ConfirmModel(SignUpDesk desk, IStringLocalizer<ConfirmModel> text) : SignUpPageModel(desk, SignUpStep.Confirmation, text)
{
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    public bool SentAgain { get; private set; }

    public void OnGet(bool sentAgain) => SentAgain = sentAgain;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var refused = await Desk.Grain.ConfirmByCode(Input.Code.Replace(" ", "", StringComparison.Ordinal));
        return refused is null ? this.SeeOther(SignUpPaths.Of(SignUpStep.Done)) : Refuse(refused);
    }

    public sealed class ConfirmInput
    {
        [Required(ErrorMessage = "CodeMissing")]
        public string Code { get; set; } = "";
    }
}
