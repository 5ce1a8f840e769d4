using CalWater.Accounts;
using CalWater.Billing;
using CalWater.Exchange;
using CalWater.Identity;
using CalWater.Notices;
using CalWater.Web.Commands;
using CalWater.Web.Hosting;
using CalWater.Web.Hosting.Settings;
using CalWater.Web.Hosting.Telemetry;
using CalWater.Web.Pages.Accounts;
using CalWater.Web.Pages.Payments;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using CalWater.Web.Webhooks;

namespace CalWater.Web;

/// <summary>The one executable: the portal, and the verbs of its command line.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    /// <summary>Puts the portal together; <paramref name="adjust"/> comes last, for tests and verbs.</summary>
    public static WebApplication BuildPortal(string[] settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory
        });
        builder.AddPortalDefaults();
        var configuration = builder.Configuration;
        builder.Services
            .AddPortalHosting(configuration)
            .AddGrains()
            .AddNoticesModule(configuration)
            .AddIdentityModule(configuration)
            .AddAccountsModule()
            .AddBillingModule(configuration)
            .AddExchangeModule()
            .AddPortalSecurity(builder.Environment)
            .AddAccountPages()
            .AddPaymentPages()
            .AddSandbox(configuration, builder.Environment);
        builder.Services.AddRazorPages();
        builder.Services.AddPortalLocalization();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseProxy();
        app.UseRequestSpans();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UsePortalLocalization();
        app.UseRouting();
        app.UsePortalSecurity();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapHealth();
        app.MapMailPreview();
        app.MapStripeWebhook();
        return app;
    }
}
