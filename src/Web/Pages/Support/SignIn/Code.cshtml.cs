using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Staff;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Support.SignIn;

/// <summary>The second half of a sign-in, always: a code of the authenticator, or a recovery code.</summary>
[LimitsTries(LimitsTriesAttribute.Staff)]
internal sealed class CodeModel(StaffSignIn desk, StaffCookies cookies, IGrainFactory grains, IStringLocalizer<CodeModel> text) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool WasRefused { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        cookies.Waiting is { } waiting && await grains.Staff(waiting.Staff).IsWaiting(waiting.Secret) ? Page() : TookTooLong();

    public async Task<IActionResult> OnPostAsync()
    {
        if (cookies.Waiting is not { } waiting) return TookTooLong();
        if (!ModelState.IsValid) return Page();
        var (verdict, session) = await desk.WithCodeAsync(waiting, Input.Code, cookies.Browser);
        if (verdict == StaffCodeVerdict.Refused) return Refuse();
        if (verdict == StaffCodeVerdict.Expired) return TookTooLong();
        await cookies.SignInAsync(waiting.Staff, session);
        return this.SeeOther(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : SupportPaths.Home);
    }

    private SeeOtherResult TookTooLong() => this.SeeOther(SupportPaths.SignInWith(SignInNotice.TookTooLong));

    private PageResult Refuse()
    {
        WasRefused = true;
        ModelState.AddModelError("Input.Code", text["CodeRefused"]);
        return Page();
    }

    public sealed class CodeInput
    {
        [Required(ErrorMessage = "CodeMissing")]
        public string Code { get; set; } = "";
    }
}
