using CalWater.Identity.Logins;
using CalWater.Web.Pages.Profile;
using CalWater.Web.Pages.Recover;
using CalWater.Web.Pages.SignIn;
using CalWater.Web.Pages.SignUp;
using CalWater.Web.Passkeys;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Security;

/// <summary>Who is signed in, who may see what, and the cookies of both.</summary>
public static class PortalSecurity
{
    internal const string Scheme = "session";

    /// <param name="services">The portal's services.</param>
    /// <param name="environment">Development may run on plain HTTP, where cookies cannot be Secure.</param>
    public static IServiceCollection AddPortalSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton(new PortalCookies(environment.IsDevelopment()));
        services.AddHttpContextAccessor().AddScoped<CurrentLogin>().AddScoped<SessionEvents>().AddScoped<SignInCookies>();
        services.AddScoped<SignUpDesk>().AddScoped<SignInDoor>().AddScoped<RecoverDesk>().AddScoped<QuestionsDesk>();
        services.AddAuthentication(Scheme).AddCookie(Scheme);
        services.AddViewing();
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<PortalCookies>(ConfigureSession);
        services.AddOptions<AntiforgeryOptions>().Configure<PortalCookies>((options, cookies) => cookies.Apply(options.Cookie, "form"));
        services.AddStaffSecurity().AddPasskeys();
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<MvcOptions>(options => options.Filters.Add<HandlerlessFilter>());
        return services.PostConfigure<RazorPagesOptions>(AnonymousPages.Allow);
    }

    /// <summary>After routing and before the pages.</summary>
    public static IApplicationBuilder UsePortalSecurity(this IApplicationBuilder app) =>
        app.Use(AnswerForNothing).UseAuthentication().UseAuthorization().Use(KeepOutOfCaches).UseMiddleware<ViewerGate>();

    private static void ConfigureSession(CookieAuthenticationOptions options, PortalCookies cookies)
    {
        cookies.Apply(options.Cookie, "session");
        options.ExpireTimeSpan = Session.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.EventsType = typeof(SessionEvents);
    }

    /// <summary>An address where nothing is says so, instead of asking for a sign-in first.</summary>
    private static Task AnswerForNothing(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null) return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>What only the signed-in may see is kept by no cache, the browser's own included.</summary>
    private static Task KeepOutOfCaches(HttpContext context, RequestDelegate next)
    {
        var isPublic = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null && Viewer.Of(context.User) is null;
        if (!isPublic && context.User.Identity?.IsAuthenticated is true) context.Response.Headers.CacheControl = "no-cache, no-store";
        return next(context);
    }
}
