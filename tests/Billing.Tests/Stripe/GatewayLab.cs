using CalWater.Billing.Stripe;
using CalWater.Sandbox;
using CalWater.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Tests.Stripe;

/// <summary>The gateway, talking over HTTP to a sandbox of its own.</summary>
public sealed class GatewayLab : IAsyncLifetime
{
    private readonly HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
    private IHost? host;

    internal IPaymentGateway Gateway => host!.Services.GetRequiredService<IPaymentGateway>();

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>All that was logged.</summary>
    internal ListedLog Log { get; } = new() { Least = LogLevel.Trace };

    /// <summary>Settings of the gateway that a test wants otherwise.</summary>
    internal Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Changes what the gateway is made of.</summary>
    internal Action<IServiceCollection> Adjust { get; init; } = _ => { };

    internal StripeSandbox Sandbox { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Sandbox = await StripeSandbox.StartAsync(new() { Url = new("http://127.0.0.1:0") }, Clock, default);
        builder.Configuration.AddInMemoryCollection(Usual()).AddInMemoryCollection(Settings);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log)).AddSingleton(Clock).AddStripe(builder.Configuration);
        Adjust(builder.Services);
        host = builder.Build();
    }

    public async Task DisposeAsync()
    {
        host!.Dispose();
        await Sandbox.DisposeAsync();
    }

    internal async Task<int> CountAsync(string type) => (await Sandbox.ObjectsAsync(type)).Count;

    private Dictionary<string, string?> Usual() => new()
    {
        ["Stripe:ApiBase"] = Sandbox.Url.AbsoluteUri, ["Stripe:SecretKey"] = "sk_test_sandbox", ["Stripe:WebhookSecrets:0"] = "whsec_sandbox",
        ["Stripe:RetryDelay"] = "00:00:00.005", ["Stripe:TryTimeout"] = "00:00:20", ["Stripe:Deadline"] = "00:01:00"
    };
}
