using CalWater.Identity.Staff;
using CalWater.Web.Pages.Support;
using CalWater.Web.Pages.Support.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Security;

/// <summary>
/// The support console: a cookie, a scheme and roles of its own, all apart from the customers'. Everything under
/// <c>Pages/Support</c> asks for a member of staff, but for the few pages on the list of open ones.
/// </summary>
internal static class StaffSecurity
{
    public const string Scheme = "staff";

    private const string Console = "/Support";

    /// <summary>Pages for supervisors alone, and folders with everything in them.</summary>
    private static readonly string[] ForSupervisors = ["/Support/Staff", "/Support/Engine", "/Support/Exchange", "/Support/Approvals", "/Support/Settlement"];

    public static IServiceCollection AddStaffSecurity(this IServiceCollection services)
    {
        services.AddScoped<StaffEvents>().AddScoped<StaffCookies>().AddScoped<CurrentStaff>().AddSupportAccounts();
        services.AddAuthentication().AddCookie(Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<PortalCookies>(ConfigureSession);
        services.AddAuthorizationBuilder()
            .AddPolicy(StaffPolicies.Csr, policy => Require(policy, StaffRole.Csr, StaffRole.Supervisor))
            .AddPolicy(StaffPolicies.Supervisor, policy => Require(policy, StaffRole.Supervisor));
        return services.PostConfigure<RazorPagesOptions>(KeepToStaff);
    }

    private static void Require(AuthorizationPolicyBuilder policy, params StaffRole[] roles) =>
        policy.AddAuthenticationSchemes(Scheme).RequireRole(roles.Select(role => role.ToString()));

    private static void KeepToStaff(RazorPagesOptions options)
    {
        options.Conventions.AuthorizeFolder(Console, StaffPolicies.Csr);
        foreach (var name in ForSupervisors)
            options.Conventions.AuthorizePage(name, StaffPolicies.Supervisor).AuthorizeFolder(name, StaffPolicies.Supervisor);
    }

    private static void ConfigureSession(CookieAuthenticationOptions options, PortalCookies cookies)
    {
        cookies.Apply(options.Cookie, "staff");
        options.ExpireTimeSpan = StaffSession.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = SupportPaths.SignIn;
        options.ReturnUrlParameter = "returnUrl";
        options.EventsType = typeof(StaffEvents);
    }
}
