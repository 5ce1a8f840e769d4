using CalWater.Billing.Stripe;
using CalWater.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CalWater.Billing.Tests.Stripe;

/// <summary>The gateway, talking over HTTP to a sandbox of its own.</summary>
public sealed class GatewayLab : IAsyncLifetime
{
    private readonly HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
    private IHost? host;

    internal IPaymentGateway Gateway => host!.Services.GetRequiredService<IPaymentGateway>();

    internal StripeSandbox Sandbox { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Sandbox = await StripeSandbox.StartAsync(new() { Url = new("http://127.0.0.1:0") }, TimeProvider.System, default);
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Services.AddLogging().AddSingleton(TimeProvider.System).AddStripe(builder.Configuration);
        host = builder.Build();
    }

    public async Task DisposeAsync()
    {
        host!.Dispose();
        await Sandbox.DisposeAsync();
    }

    internal async Task<int> CountAsync(string type) => (await Sandbox.ObjectsAsync(type)).Count;

    private Dictionary<string, string?> Settings() => new()
    {
        ["Stripe:ApiBase"] = Sandbox.Url.AbsoluteUri, ["Stripe:SecretKey"] = "sk_test_sandbox", ["Stripe:WebhookSecrets:0"] = "whsec_sandbox",
        ["Stripe:RetryDelay"] = "00:00:00.005", ["Stripe:TryTimeout"] = "00:00:02", ["Stripe:Deadline"] = "00:00:30"
    };
}
