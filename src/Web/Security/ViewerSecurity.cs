using CalWater.Web.Pages.Support.Viewing;
using Microsoft.AspNetCore.Authentication;

namespace CalWater.Web.Security;

/// <summary>Staff who look at the pages of a customer. What they may do there is said by <see cref="ViewerGate"/>.</summary>
internal static class ViewerSecurity
{
    public const string Scheme = "viewer";

    /// <summary>The scheme comes before the customers' own, which it hands on to; signing in and out stays with that one.</summary>
    public static IServiceCollection AddViewing(this IServiceCollection services)
    {
        services.AddScoped<ViewDesk>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ViewerHandler>(Scheme, null);
        return services.Configure<AuthenticationOptions>(options =>
            options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme = Scheme);
    }
}
