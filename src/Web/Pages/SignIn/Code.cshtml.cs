using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.SignIns;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignIn;

/// <summary>The code of an authenticator, in place of the security question, on an unrecognised computer.</summary>
[LimitsTries]
internal sealed class CodeModel(SignInDesk desk, SignInDoor door, IStringLocalizer<CodeModel> text) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What is known of why the code is asked for at all.</summary>
    public UnrecognisedBecause? Why { get; private set; }

    /// <summary>Whether a passkey can be used instead.</summary>
    public bool TakesPasskey { get; private set; }

    public bool WasRefused { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await AskAsync() ? Page() : await TookTooLongAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await AskAsync()) return await TookTooLongAsync();
        if (!ModelState.IsValid) return Page();
        var result = await desk.WithCodeAsync(door.Waiting!, Input.Code, Input.Recognise, door.Computer);
        return result is SignInOutcome.Refused ? Refuse() : await door.OpenAsync(this, result, ReturnUrl);
    }

    private async Task<bool> AskAsync()
    {
        TakesPasskey = await door.WaitingForPasskeyAsync() is not null;
        Why = await door.WhyAsync();
        return await door.IsWaitingForCodeAsync();
    }

    private Task<IActionResult> TookTooLongAsync() => door.OpenAsync(this, new SignInOutcome.Expired(), ReturnUrl);

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

        public bool Recognise { get; set; }
    }
}
