using System.Diagnostics;
using CalWater.Sandbox;
using CalWater.Testing;
using Xunit.Abstractions;

namespace CalWater.Web.Tests.Processes;

/// <summary>
/// <c>kill -9</c> of the portal at moments by chance, while many pay and the gateway and its events fail now and then: nothing is
/// taken twice, nothing that was begun is lost, and what has ended at the gateway is settled within a minute of the restart.
/// 200 kills with CALWATER_TEST_LONG=1; CALWATER_KILLS says how many otherwise.
/// </summary>
public sealed class KilledUnderLoadTests(ITestOutputHelper output)
{
    private const int Seed = 9;
    private const int KillsOfARound = 10;
    private const int Accounts = 12;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1";
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CALWATER_KILLS"), out var kills) ? kills : IsLong ? 200 : 3;
    // The payment's reminder comes within a minute of the restart, whatever the events do; a busy machine then needs a moment.
    private static readonly TimeSpan SettledWithin = TimeSpan.FromSeconds(75);

    /// <summary>The reminder of a payment comes after a minute.</summary>
    private static readonly TimeSpan ListedWithin = TimeSpan.FromMinutes(2);

    private static readonly Fault[] Weather =
    [
        new(FaultKind.ErrorBefore, "*"), new(FaultKind.ErrorAfter, "POST *"), new(FaultKind.DropAfter, "POST *"), new(FaultKind.RateLimited, "*"),
        new(FaultKind.Latency, "*", Delay: TimeSpan.FromSeconds(1)), new(FaultKind.WebhookDuplicate, "*", 3), new(FaultKind.WebhookReorder, "*", 3),
        new(FaultKind.WebhookDelay, "*", 2, TimeSpan.FromSeconds(3)), new(FaultKind.WebhookOff, "*", 2)
    ];

    private readonly Random random = new(Seed);

    [Fact]
    public async Task Killed_again_and_again_while_many_pay_it_takes_nothing_twice_and_loses_nothing()
    {
        await using var portal = await KilledPortal.StartAsync(bankTakes: TimeSpan.FromSeconds(3));
        var (crowd, books) = (await portal.CrowdAsync(Accounts), new GatewayBooks(portal.Sandbox, portal.Database));
        for (var killed = 0; killed < Kills; killed += KillsOfARound)
        {
            await KillAsync(portal, crowd, Math.Min(KillsOfARound, Kills - killed));
            var since = Stopwatch.StartNew();
            await NoneAsync(portal, books.UnsettledAsync, SettledWithin);
            await NoneAsync(portal, books.UnlistedAsync, ListedWithin);
            Assert.Empty(await books.BrokenAsync());
            output.WriteLine($"{Math.Min(killed + KillsOfARound, Kills)} kills, {crowd.Pages} pages, {(await portal.ChargesAsync()).Count} charges, settled after {since.Elapsed.TotalSeconds:F1} s");
        }
        // What the last kill cut off before it was listed is listed by the portal that runs now.
        await Eventually.GetAsync(portal.CheckAsync, told => told.Exit == 0, ListedWithin);
        Assert.NotEmpty(await portal.ChargesAsync());
    }

    private static async Task NoneAsync(KilledPortal portal, Func<Task<IReadOnlyList<string>>> open, TimeSpan within) =>
        await Eventually.GetAsync(async () => string.Join("; ", await open()), left => left == "", within, () => portal.Said);

    /// <summary>A round of kills, each soon after somebody has come to pay again; at its end the portal runs and nobody pays.</summary>
    private async Task KillAsync(KilledPortal portal, PayingCrowd crowd, int times)
    {
        using var round = new CancellationTokenSource();
        var paying = crowd.PayAsync(random.Next(), round.Token);
        for (var kill = 0; kill < times; kill++)
        {
            var pages = crowd.Pages;
            await Eventually.TrueAsync(() => Task.FromResult(crowd.Pages > pages));
            for (var change = random.Next(2, 8); change > 0; change--) await BlowAsync(portal);
            await portal.KillAsync();
            await portal.StartAgainAsync();
        }
        await round.CancelAsync();
        portal.Sandbox.Faults.Clear();
        await paying;
    }

    /// <summary>The gateway's weather changes, and holds for a moment.</summary>
    private async Task BlowAsync(KilledPortal portal)
    {
        if (random.Next(4) == 0) portal.Sandbox.Faults.Clear();
        else portal.Sandbox.Faults.Add(random.GetItems(Weather, 1)[0]);
        await Task.Delay(random.Next(50, 500) * TimeSpan.FromMilliseconds(1), TimeProvider.System);
    }
}
