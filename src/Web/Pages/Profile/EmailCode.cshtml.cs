using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>The code that was mailed to the new address.</summary>
internal sealed class EmailCodeModel(CurrentLogin login, IGrainFactory grains, IStringLocalizer<EmailCodeModel> text) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    /// <summary>The address that waits; null when none does.</summary>
    public EmailAddress? To { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : this.SeeOther("/profile/email");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync()) return this.SeeOther("/profile/email");
        if (!ModelState.IsValid) return Page();
        if (await grains.Login(login.Id).ConfirmEmailByCode(Input.Code.Trim()) is not { } refused)
            return this.SeeOther(ProfilePaths.With(ProfileNotice.EmailChanged));
        ModelState.AddModelError("Input.Code", text[$"Email{refused}"]);
        return Page();
    }

    private async Task<bool> ReadAsync()
    {
        To = (await grains.Login(login.Id).Security(login.Here.Session, computerToken: null)).NewEmail;
        return To is not null;
    }

    public sealed class CodeInput
    {
        [Required(ErrorMessage = "CodeMissing")]
        public string Code { get; set; } = "";
    }
}
