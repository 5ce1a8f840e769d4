using System.Diagnostics;
using System.Text.Json;
using CalWater.Billing.Autopay;
using CalWater.Billing.Stripe;
using CalWater.Database;
using CalWater.Testing;
using CalWater.Web.AutoPay;
using Microsoft.Extensions.Options;
using Order = (string Connection, string Folder, System.Uri Sandbox, System.DateOnly Due, int WritesPerSecond);

namespace CalWater.Bench.Payments;

/// <summary>The portal, in a process of its own with the garbage collector that it is published with, while it runs a night of Auto Pay.</summary>
internal static class NightProcess
{
    /// <summary>The argument by which the bench knows that it is to be that process.</summary>
    public const string Argument = "--night";

    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    /// <param name="writesPerSecond">The limit towards the gateway.</param>
    public static async Task<Night> RunAsync(PortalDatabase database, string folder, Uri sandbox, DateOnly due, int writesPerSecond)
    {
        Order order = (database.ConnectionString, folder, sandbox, due, writesPerSecond);
        var start = new ProcessStartInfo("dotnet", [typeof(NightProcess).Assembly.Location, Argument, JsonSerializer.Serialize(order, WithFields)]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Night>(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])! : throw new InvalidOperationException($"The night failed: {said}");
    }

    /// <summary>Is that process: starts the portal as after a quiet day, runs the night, and writes what it came to.</summary>
    public static async Task PlayAsync(string text)
    {
        var order = JsonSerializer.Deserialize<Order>(text, WithFields);
        await using var portal = Web.Program.BuildPortal(Settings(order), builder => Limit(builder.Services, order.Sandbox, order.WritesPerSecond));
        await portal.StartAsync();
        ProcessMemory.Forget();
        var warm = new Warm();
        var tally = await portal.Services.GetRequiredService<AutoPayNight>().RunAsync(order.Due, warm);
        var night = new Night(warm.Clock.Elapsed, warm.Processor, ProcessMemory.PeakMegabytes(), tally.Accounts - tally.Failed);
        await portal.StopAsync();
        Console.WriteLine(JsonSerializer.Serialize(night));
    }

    /// <summary>The first debits go through code that is not compiled yet; the time is counted from then on.</summary>
    private sealed class Warm : IProgress<AutoPayTally>
    {
        private TimeSpan before;

        public Stopwatch Clock { get; } = new();

        public TimeSpan Processor => Environment.CpuUsage.TotalTime - before;

        public void Report(AutoPayTally value)
        {
            if (value.Accounts != Night.Cold) return;
            Clock.Start();
            before = Environment.CpuUsage.TotalTime;
        }
    }

    private static string[] Settings(Order order) =>
    [
        "--environment=Development", $"--urls=http://127.0.0.1:{FreePorts.Next()}", $"--Database:Folder={order.Folder}", $"--Database:ConnectionString={order.Connection}",
        $"--Sandbox:Url={order.Sandbox}", "--Sandbox:Elsewhere=true", "--Grains:Address=127.0.0.1", $"--Grains:SiloPort={FreePorts.Next()}", "--Logging:LogLevel:Default=Warning"
    ];

    /// <summary>Settings may ask for 100 a second at most; a night without a limit is set up past them.</summary>
    public static void Limit(IServiceCollection services, Uri sandbox, int writesPerSecond) => services.AddSingleton(Options.Create(new StripeOptions
    {
        ApiBase = sandbox, SecretKey = "sk_test_sandbox", WebhookSecrets = ["whsec_sandbox"], WritesPerSecond = writesPerSecond
    }));
}

/// <param name="Time">Without the first, cold debits.</param>
/// <param name="Processor">The processor's time of the portal meanwhile, without the gateway's.</param>
/// <param name="Looked">How many accounts had a debit due, and were looked after.</param>
internal sealed record Night(TimeSpan Time, TimeSpan Processor, double PeakMegabytes, int Looked)
{
    /// <summary>As many debits come before the time is counted.</summary>
    public const int Cold = 400;

    public double PerSecond => (Looked - Cold) / Time.TotalSeconds;

    public double MillisecondsEach => 1000 / PerSecond;

    public double ProcessorEach => Processor.TotalMilliseconds / (Looked - Cold);
}
