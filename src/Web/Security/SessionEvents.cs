using CalWater.Grains.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Orleans;

namespace CalWater.Web.Security;

/// <summary>Asks the login on each request whether the session is still open, so that ending it there ends it everywhere.</summary>
internal sealed class SessionEvents(IGrainFactory grains) : CookieAuthenticationEvents
{
    /// <summary>How old the cookie may become before it is renewed; so exact are the idle minutes.</summary>
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var session = PortalSession.Of(context.Principal);
        if (session is not null && await grains.Login(session.Login).HasSession(session.Secret)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(PortalSecurity.Scheme);
    }

    public override async Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > RenewAfter;
        if (context.ShouldRenew && PortalSession.Of(context.Principal) is { } session)
            await grains.Login(session.Login).SawSession(session.Secret);
    }

    /// <summary>What one may not see looks like what is not there.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
