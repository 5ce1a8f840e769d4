using CalWater.Sandbox;

namespace CalWater.Web.Hosting;

/// <summary>Runs the local Stripe inside the portal's process, where <c>Sandbox:Url</c> asks for it.</summary>
internal sealed class SandboxStart(IConfiguration configuration, TimeProvider clock) : IHostedService
{
    private StripeSandbox? sandbox;

    public async Task StartAsync(CancellationToken cancellationToken) =>
        sandbox = await StripeSandbox.StartAsync(Options(), clock, cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (sandbox is not null) await sandbox.DisposeAsync();
    }

    private SandboxOptions Options() => new()
    {
        Url = new Uri(configuration["Sandbox:Url"]!),
        WebhookUrl = new Uri(new Uri(configuration["Portal:PublicUrl"]!), "/webhooks/stripe"),
        SecretKey = configuration["Stripe:SecretKey"]!,
        WebhookSecret = configuration["Stripe:WebhookSecrets:0"]!,
        BankDelay = configuration.GetValue("Sandbox:BankDelay", new SandboxOptions().BankDelay),
        JournalFile = configuration["Sandbox:JournalFile"]
    };
}
