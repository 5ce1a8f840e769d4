using CalWater.Database;
using CalWater.Exchange.Inbox;
using CalWater.Notices;
using CalWater.Web.AutoPay;
using CalWater.Web.BillFiles;
using CalWater.Web.BillNews;
using CalWater.Web.Hosting.Settings;
using CalWater.Web.Hosting.Telemetry;
using CalWater.Web.Lists;
using CalWater.Web.Orders;
using CalWater.Web.Payments;

namespace CalWater.Web.Hosting;

/// <summary>What the process itself needs: the clock, the database, the settings, and the order in which it starts.</summary>
internal static class PortalHosting
{
    public static IServiceCollection AddPortalHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection("Portal")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddDatabase(_ => ChosenDatabase.From(configuration));
        services.AddHostedService<DatabaseStart>();
        services.AddSharedKeys();
        services.AddProxy(configuration).AddTelemetry(configuration);
        services.PostConfigure<ExchangeOptions>(options => options.Uploads ??= Path.Combine(configuration.DataFolder(), "uploads"));
        services.AddSingleton<BillFacts>().AddSingleton<IBillDelivery, BillDelivery>().AddSingleton<BillPrinting>();
        services.AddSingleton<BillNotices>().AddSingleton<BillReaders>().AddSingleton<BillNewsPass>().AddSingleton<IAttachments, BillAttachments>().AddHostedService<BillNewsWatch>();
        services.AddAutoPayRuns().AddHostedService<OpenPayments>();
        services.AddOrders().AddSingleton<GrainLists>().AddSingleton<ListCheck>();
        services.AddOptions<DemoStartOptions>().Bind(configuration.GetSection("Demo")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DemoFolderImport>().AddHostedService<DemoStart>();
        return services;
    }

    /// <summary>The local Stripe, where it is asked for; never in Production, which does not start so.</summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Sandbox:Url"] is null || configuration["Sandbox:Elsewhere"] == "true") return services;
        return environment.IsProduction() ? services : services.AddHostedService<SandboxStart>();
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database does too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => "live").AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(PortalDatabase database, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellation);
            return Results.Text("ready");
        }
        catch (System.Data.Common.DbException)
        {
            return Results.Text("The database does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
