namespace CalWater.Sandbox.Tests.Support;

/// <summary>Runs a sandbox on its own, for the tests that kill it: URL JOURNAL [WEBHOOK-URL].</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        var options = new SandboxOptions
        {
            Url = new Uri(arguments[0]),
            JournalFile = arguments[1],
            WebhookUrl = arguments is [_, _, var webhook] ? new Uri(webhook) : null,
        };
        await using var sandbox = await StripeSandbox.StartAsync(options, TimeProvider.System, CancellationToken.None);
        Console.WriteLine(sandbox.Url);
        await Console.In.ReadToEndAsync();
    }
}
