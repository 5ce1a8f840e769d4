using System.CommandLine;
using CalWater.Sandbox;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>sandbox</c>: the local Stripe on its own, for a portal in another process.</summary>
internal static class SandboxCommand
{
    private static readonly Option<Uri> Url = new("--url") { Description = "Address to listen on", HelpName = "URL", CustomParser = Addresses.Read!, DefaultValueFactory = _ => new("http://127.0.0.1:12111") };
    private static readonly Option<Uri?> Webhook = new("--webhook") { Description = "Where events are posted, such as http://localhost:5080/webhooks/stripe", HelpName = "URL", CustomParser = Addresses.Read };
    private static readonly Option<string?> Journal = new("--journal") { Description = "File that remembers everything over a restart" };

    private static readonly Option<TimeSpan> Bank = new("--bank-delay") { Description = "How long banks take over each step of a debit", DefaultValueFactory = _ => new SandboxOptions().BankDelay };

    public static Command Create()
    {
        var command = new Command("sandbox", "Runs the local Stripe on its own.") { Url, Webhook, Journal, Bank };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new SandboxOptions
        {
            Url = parsed.GetValue(Url)!, WebhookUrl = parsed.GetValue(Webhook), JournalFile = parsed.GetValue(Journal),
            BankDelay = parsed.GetValue(Bank)
        };
        await using var sandbox = await StripeSandbox.StartAsync(options, TimeProvider.System, cancellation);
        Console.WriteLine($"The Stripe sandbox is ready at {sandbox.Url}. Stop it with Ctrl+C.");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
        return CommandLine.Done;
    }
}
