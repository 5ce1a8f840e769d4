using CalWater.Sandbox.Api;
using CalWater.Sandbox.Storage;
using CalWater.Sandbox.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Sandbox.Hosting;

/// <summary>A web server of the sandbox's own, that takes nothing from the configuration of the process it runs in.</summary>
internal static class SandboxHost
{
    public static WebApplication Build(SandboxOptions options, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url.AbsoluteUri).ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddSandbox(options, clock);
        var host = builder.Build();
        UseParts(host);
        return host;
    }

    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task StartAsync(WebApplication host, SandboxOptions options, CancellationToken cancellation)
    {
        var left = host.Services.GetRequiredService<Recovery>().Restore();
        Subscribe(host.Services);
        foreach (var clock in host.Services.GetServices<DueClock>()) clock.Watch(left);
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (IOException reason)
        {
            throw new IOException($"The Stripe sandbox cannot listen on {options.Url}: {reason.Message} Stop what listens there, or give the sandbox another address.", reason);
        }
        host.Services.GetRequiredService<Courier>().Accept(left);
    }

    private static void Subscribe(IServiceProvider services)
    {
        var journal = services.GetRequiredService<Journal>();
        foreach (var clock in services.GetServices<DueClock>()) journal.Committed += clock.Watch;
        journal.Committed += services.GetRequiredService<Courier>().Accept;
    }

    private static void UseParts(WebApplication host)
    {
        var front = host.Services.GetRequiredService<ApiFront>();
        DueClock[] clocks = [.. host.Services.GetServices<DueClock>()];
        host.Use(async (context, next) =>
        {
            foreach (var clock in clocks) await clock.CatchUpAsync();
            await next(context);
        });
        host.UseWhen(context => context.Request.Path.StartsWithSegments("/v1"), api => api.Use(front.ServeAsync));
        host.UseRouting();
        host.MapApi();
        host.MapCheckout();
        host.MapInspection();
    }
}
