using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.SignIns;
using CalWater.Identity.Staff;
using Microsoft.AspNetCore.Authentication;

namespace CalWater.Web.Security;

/// <summary>What a browser keeps of a member of staff: the sign-in that waits for its code, the session.</summary>
internal sealed class StaffCookies(IHttpContextAccessor http, PortalCookies cookies)
{
    private const string WaitingCookie = "staff-sign-in";

    private HttpContext Http => http.HttpContext!;

    public string Browser => BrowserName.From(Http.Request.Headers.UserAgent);

    /// <summary>The sign-in that waits for its code.</summary>
    public StaffWaiting? Waiting
    {
        get => cookies.Read(Http, WaitingCookie)?.Split('.') is [var id, var secret]
            && StaffId.TryParse(id, out var staff) && RandomId.IsOne(secret, Secret.Length) ? new(staff, secret) : null;
        set
        {
            if (value is not null) cookies.Write(Http, WaitingCookie, $"{value.Staff}.{value.Secret}");
            else if (cookies.Read(Http, WaitingCookie) is not null) cookies.Delete(Http, WaitingCookie);
        }
    }

    /// <summary>Opens the session in this browser.</summary>
    public async Task SignInAsync(StaffId staff, string session)
    {
        Waiting = null;
        await Http.SignInAsync(StaffSecurity.Scheme, new StaffPrincipal(staff, session).ToPrincipal());
    }

    public Task SignOutAsync() => Http.SignOutAsync(StaffSecurity.Scheme);
}
