using CalWater.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Tests.Identity;

public sealed class PortalSecurityTests
{
    [Fact]
    public void Outside_development_every_cookie_is_bound_to_the_host_and_secure()
    {
        var services = Services(Environments.Production);
        CookieBuilder[] cookies =
        [
            services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("session").Cookie,
            services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("staff").Cookie,
            services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie
        ];
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Equal(
            (CookieSecurePolicy.Always, true, SameSiteMode.Lax, "/"), (cookie.SecurePolicy, cookie.HttpOnly, cookie.SameSite, cookie.Path)));
    }

    [Fact]
    public void A_session_lasts_twenty_idle_minutes()
    {
        var session = Services(Environments.Production).GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("session");
        Assert.Equal(TimeSpan.FromMinutes(20), session.ExpireTimeSpan);
        Assert.True(session.SlidingExpiration);
    }

    [Fact]
    public void What_has_no_rule_of_its_own_asks_for_a_sign_in() =>
        Assert.NotNull(Services(Environments.Production).GetRequiredService<IOptions<AuthorizationOptions>>().Value.FallbackPolicy);

    private static IServiceProvider Services(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Services.AddPortalSecurity(builder.Environment);
        builder.Services.AddAntiforgery();
        return builder.Build().Services;
    }
}
