using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Orleans;

namespace CalWater.Web.Security;

/// <summary>Asks on each request whether the session is still open and its owner still a member, and in which role.</summary>
internal sealed class StaffEvents(IGrainFactory grains, IStaffDirectory directory, IAuditTrail trail, TimeProvider clock) : CookieAuthenticationEvents
{
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (StaffPrincipal.Of(context.Principal) is { } session
            && await directory.FindAsync(session.Staff) is { } member
            && await grains.Staff(session.Staff).HasSession(session.Secret))
        {
            context.ReplacePrincipal(session.ToPrincipal(member));
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(StaffSecurity.Scheme);
    }

    public override async Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime > RenewAfter;
        if (context.ShouldRenew && StaffPrincipal.Of(context.Principal) is { } session)
            await grains.Staff(session.Staff).SawSession(session.Secret);
    }

    /// <summary>What one may not see looks like what is not there; that one tried is recorded.</summary>
    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (StaffPrincipal.Of(context.HttpContext.User) is not { } session) return;
        await trail.AppendAsync(AuditSubject.Of(session.Staff), new($"page-{RandomId.New(20)}", clock.GetUtcNow(), session.Staff.Value,
            StaffActs.PageRefused, AuditEntry.Json(("page", context.Request.Path))));
    }
}
