using System.Text.Json.Nodes;
using CalWater.Sandbox.Hosting;
using CalWater.Sandbox.Inspection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Sandbox;

/// <summary>A local Stripe: the part of its API the portal uses, its Checkout page and its webhooks, on a port of its own.</summary>
public sealed class StripeSandbox : IAsyncDisposable
{
    private readonly WebApplication _host;

    private StripeSandbox(WebApplication host) => (_host, Url) = (host, new Uri(host.Urls.First()));

    /// <summary>Base address of the API, with the port really taken.</summary>
    public Uri Url { get; }

    /// <summary>What shall go wrong next.</summary>
    public Faults Faults => _host.Services.GetRequiredService<Faults>();

    /// <summary>From now on every charge of a saved method is declined with this code (<c>insufficient_funds</c>); null lets them pass again.</summary>
    public Task DeclineAsync(string method, string? declineCode) => Bank.DeclineAsync(method, declineCode);

    /// <summary>The bank gives out a saved card anew (<c>payment_method.automatically_updated</c>).</summary>
    public Task RenewAsync(string method, int expMonth, int expYear, string last4) => Bank.RenewAsync(method, expMonth, expYear, last4);

    /// <summary>The customer has withdrawn the permission to debit a saved bank account (<c>mandate.updated</c>).</summary>
    public Task RevokeMandateAsync(string method) => Bank.RevokeMandateAsync(method);

    private BankActs Bank => _host.Services.GetRequiredService<BankActs>();

    /// <summary>Every object of one type (<c>checkout.session</c>, <c>charge</c>, <c>event</c> ...), or of all, oldest first, in Stripe's shape.</summary>
    public Task<IReadOnlyList<JsonObject>> ObjectsAsync(string? type = null) =>
        _host.Services.GetRequiredService<InspectionEndpoints>().ObjectsAsync(type);

    /// <summary>Those of one type that were made at a moment or later.</summary>
    public Task<IReadOnlyList<JsonObject>> ObjectsAsync(string type, DateTimeOffset since) =>
        _host.Services.GetRequiredService<InspectionEndpoints>().ObjectsAsync(type, since.ToUnixTimeSeconds());

    /// <summary>Reads the journal, starts listening and delivers what was left undelivered.</summary>
    /// <exception cref="IOException">The address is in use, or the journal is held by another process; the message names it.</exception>
    /// <exception cref="InvalidDataException">The journal cannot be read; the message names the line.</exception>
    public static async Task<StripeSandbox> StartAsync(SandboxOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var host = SandboxHost.Build(options, clock);
        try
        {
            await SandboxHost.StartAsync(host, options, cancellation);
            return new StripeSandbox(host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }
}
