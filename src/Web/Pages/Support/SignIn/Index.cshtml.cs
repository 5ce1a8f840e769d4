using System.ComponentModel.DataAnnotations;
using CalWater.Identity.Staff;
using CalWater.Web.Forms;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.SignIn;

[HashesPasswords, LimitsTries(LimitsTriesAttribute.Staff)]
internal sealed class IndexModel(StaffSignIn desk, StaffCookies cookies, IStringLocalizer<IndexModel> text) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why this page is shown, where something else was expected.</summary>
    public SignInNotice? Notice { get; private set; }

    public bool WasRefused { get; private set; }

    public void OnGet(string? notice) =>
        Notice = Enum.TryParse<SignInNotice>(notice, out var known) && Enum.IsDefined(known) ? known : null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var waiting = await desk.WithPasswordAsync(EmailAddress.Parse(Input.Email), Input.Password, cookies.Browser);
        cookies.Waiting = waiting;
        return waiting is null ? Refuse() : this.SeeOther(SupportPaths.Code(ReturnUrl ?? SupportPaths.Home));
    }

    private PageResult Refuse()
    {
        WasRefused = true;
        ModelState.AddModelError("", text["SignInRefused"]);
        return Page();
    }

    public sealed class SignInInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "PasswordMissing")]
        public string Password { get; set; } = "";
    }
}
