using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Sandbox;

/// <summary>A local Stripe: the part of its API the portal uses, its Checkout page and its webhooks, on a port of its own.</summary>
public sealed class StripeSandbox : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly List<JsonObject> _objects = [];

    private StripeSandbox(WebApplication host) => (_host, Url) = (host, new Uri(host.Urls.First()));

    /// <summary>Base address of the API, with the port really taken.</summary>
    public Uri Url { get; }

    /// <summary>What shall go wrong next.</summary>
    public Faults Faults { get; } = new();

    /// <summary>Every object of one type (<c>checkout.session</c>, <c>charge</c>, <c>event</c> ...), oldest first, in Stripe's shape.</summary>
    public IReadOnlyList<JsonObject> Objects(string type) => _objects.Where(o => (string?)o["object"] == type).ToList();

    /// <summary>Reads the journal, starts listening and delivers what was left undelivered.</summary>
    /// <exception cref="IOException">The address is in use, or the journal cannot be opened; the message names it.</exception>
    public static async Task<StripeSandbox> StartAsync(SandboxOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url.AbsoluteUri);
        builder.Services.AddRoutingCore();
        var host = builder.Build();
        await host.StartAsync(cancellation);
        return new StripeSandbox(host);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();
}
