using CalWater.Grains.Identity;
using CalWater.Identity.SignIns;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.SignIn;

/// <summary>Where a sign-in leads: to the question, or in.</summary>
internal sealed class SignInDoor(SignInCookies cookies, IGrainFactory grains)
{
    private const string Inside = "/accounts";

    public Computer Computer => cookies.Computer;

    /// <summary>The sign-in that waits for an answer in this browser.</summary>
    public SignInOutcome.QuestionAsked? Waiting => cookies.Waiting;

    /// <summary>The address of a sign-up that this browser has just finished.</summary>
    public async Task<string?> JustSignedUpAsync() =>
        cookies.SignUp is { } id && await grains.SignUp(id).Get() is { Step: SignUpStep.Done, Email: { } email } ? email.ToString() : null;

    public async Task<SecurityQuestion?> AskedAsync() =>
        Waiting is { } waiting ? await grains.Login(waiting.Login).AskedQuestion(waiting.WaitingId) : null;

    public async Task<bool> IsWaitingForCodeAsync() =>
        Waiting is { } waiting && await grains.Login(waiting.Login).IsWaitingForCode(waiting.WaitingId);

    /// <summary>The sign-in that a passkey could end; null when none waits, or its login has no passkeys.</summary>
    public async Task<SignInOutcome.QuestionAsked?> WaitingForPasskeyAsync() =>
        Waiting is { } waiting && await grains.Login(waiting.Login).IsWaitingForPasskey(waiting.WaitingId) ? waiting : null;

    /// <summary>Why this computer is not recognised (F8).</summary>
    public async Task<UnrecognisedBecause?> WhyAsync() =>
        Waiting is { } waiting ? await grains.Login(waiting.Login).WhyUnrecognised(waiting.WaitingId, Computer.Browser) : null;

    /// <param name="page">The page whose form was posted.</param>
    /// <param name="result">Anything but a refusal.</param>
    /// <param name="returnUrl">Where the visitor wanted to go; followed only within this site.</param>
    public async Task<IActionResult> OpenAsync(PageModel page, SignInOutcome result, string? returnUrl)
    {
        var inside = page.Url.IsLocalUrl(returnUrl) ? returnUrl! : Inside;
        if (result is SignInOutcome.SignedIn signedIn) await EnterAsync(page.HttpContext, signedIn);
        cookies.Waiting = result as SignInOutcome.QuestionAsked;
        return page.SeeOther(result switch
        {
            SignInOutcome.SignedIn => inside,
            SignInOutcome.QuestionAsked asked => $"/sign-in/{(asked.IsCode ? "code" : "question")}?returnUrl={Uri.EscapeDataString(inside)}",
            _ => $"/sign-in?notice={(cookies.AreBlocked ? SignInNotice.NoCookies : SignInNotice.TookTooLong)}&returnUrl={Uri.EscapeDataString(inside)}"
        });
    }

    /// <summary>A browser in which no language was chosen speaks the one of the login.</summary>
    private async Task EnterAsync(HttpContext context, SignInOutcome.SignedIn signedIn)
    {
        await cookies.SignInAsync(signedIn);
        if (context.Request.Cookies.ContainsKey(LanguageCookie.Name)) return;
        if (await grains.Login(signedIn.Login).Get() is { } profile) LanguageCookie.Write(context, profile.Language);
    }
}
