using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Web.Forms;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>Begins a change of the e-mail address.</summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class EmailModel(CurrentLogin login, IGrainFactory grains, IStringLocalizer<EmailModel> text) : PageModel
{
    [BindProperty]
    public EmailInput Input { get; set; } = new();

    /// <summary>The present address.</summary>
    public string Now { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Now = $"{(await login.ProfileAsync()).Email}";
        await next();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await grains.Login(login.Id).StartEmailChange(login.Here.Session, EmailAddress.Parse(Input.Email)) is not { } refused)
            return this.SeeOther("/profile/email/code");
        ModelState.AddModelError("Input.Email", text[$"Email{refused}"]);
        return Page();
    }

    public sealed class EmailInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";
    }
}
