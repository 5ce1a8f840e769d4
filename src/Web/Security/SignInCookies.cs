using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.SignIns;
using Microsoft.AspNetCore.Authentication;

namespace CalWater.Web.Security;

/// <summary>What a browser keeps of signing up and in: the sign-up in progress, the sign-in that waits, the computer, the session.</summary>
internal sealed class SignInCookies(IHttpContextAccessor http, PortalCookies cookies)
{
    private const string SignUpCookie = "sign-up";
    private const string WaitingCookie = "sign-in";
    private const string ComputerCookie = "computer";
    private static readonly TimeSpan RecognisedFor = TimeSpan.FromDays(365);

    private HttpContext Http => http.HttpContext!;

    public SignUpId? SignUp
    {
        get => SignUpId.TryParse(cookies.Read(Http, SignUpCookie), out var id) ? id : null;
        set => WriteOrDelete(SignUpCookie, value?.Value);
    }

    /// <summary>The sign-in that waits for the answer of the security question.</summary>
    public SignInOutcome.QuestionAsked? Waiting
    {
        get => cookies.Read(Http, WaitingCookie)?.Split('.') is [var login, var waiting] && IsLogin(login) ? new(new(login), waiting) : null;
        set => WriteOrDelete(WaitingCookie, value is null ? null : $"{value.Login}.{value.WaitingId}");
    }

    /// <summary>A browser that was here before sends at least one cookie, unless it sends none to anybody.</summary>
    public bool AreBlocked => Http.Request.Cookies.Count == 0;

    public Computer Computer => new(Token, BrowserName.From(Http.Request.Headers.UserAgent));

    private string? Token => cookies.Read(Http, ComputerCookie) is { } token && RandomId.IsOne(token, Secret.Length) ? token : null;

    /// <summary>Opens the session in this browser, and keeps what makes the computer recognised (F9).</summary>
    public async Task SignInAsync(SignInOutcome.SignedIn signedIn)
    {
        Waiting = null;
        SignUp = null;
        if (signedIn.RecognisedBy is not null) cookies.Write(Http, ComputerCookie, signedIn.RecognisedBy, RecognisedFor);
        await Http.SignInAsync(PortalSecurity.Scheme, new PortalSession(signedIn.Login, signedIn.Session).ToPrincipal());
    }

    private static bool IsLogin(string text) => RandomId.IsOne(text, LoginId.New().Value.Length);

    private void WriteOrDelete(string name, string? value)
    {
        if (value is not null) cookies.Write(Http, name, value);
        else if (cookies.Read(Http, name) is not null) cookies.Delete(Http, name);
    }
}
