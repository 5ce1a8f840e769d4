using System.Text.Encodings.Web;
using CalWater.Grains.Identity;
using CalWater.Web.Pages.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Web.Security;

/// <summary>
/// Who comes to the pages of customers: a member of staff whose session looks at one, or else whoever the customers' own
/// cookie names. While staff look, that cookie is not read at all.
/// </summary>
internal sealed class ViewerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IGrainFactory grains)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        await SessionAsync() is { } session && await ViewAsync(session) is { } view && !IsOver(view)
            ? AuthenticateResult.Success(new(new(new Viewer(session, view)), Scheme.Name))
            : await Context.AuthenticateAsync(PortalSecurity.Scheme);

    /// <summary>Who looked for too long is led to where the reason is asked again, and not to the customers' sign-in.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (await SessionAsync() is { } session && await ViewAsync(session) is { } over) Response.Redirect(SupportPaths.ViewIsOver(over.Customer.Account));
        else await Context.ChallengeAsync(PortalSecurity.Scheme, properties);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Context.ForbidAsync(PortalSecurity.Scheme, properties);

    private async Task<StaffPrincipal?> SessionAsync() => StaffPrincipal.Of((await Context.AuthenticateAsync(StaffSecurity.Scheme)).Principal);

    private Task<CustomerView?> ViewAsync(StaffPrincipal session) => grains.Staff(session.Staff).Viewing(session.Secret);

    private bool IsOver(CustomerView view) => TimeProvider.GetUtcNow() >= view.Until;
}
