using CalWater.Testing;

namespace CalWater.Web.Tests.Hosting;

/// <summary>The inbox of a portal that runs.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private readonly RunningClock clock = new();
    private readonly TestFolder inbox = new();
    private readonly TestPortal portal = new();

    public async Task InitializeAsync()
    {
        portal.Clock = clock;
        portal.Settings.Add($"Exchange:Inbox={inbox.Path}");
        await portal.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        inbox.Dispose();
        clock.Stop();
    }

    [Fact]
    public async Task A_night_with_a_good_and_a_bad_batch_ends_with_a_report_of_each()
    {
        var tomorrow = clock.GetUtcNow().AddDays(1);
        new SmallBatch("good", tomorrow, "R1,9999999999,2026-11-22,83.00,mail").DropInto(inbox.Path, "good");
        new SmallBatch("bad", tomorrow, "R2,9999999999,yesterday,83.00,mail").DropInto(inbox.Path, "bad");
        await Eventually.TrueAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(File.Exists(inbox["processed/good/report.txt"]) && File.Exists(inbox["rejected/bad/report.txt"]));
        });
        Assert.Contains("Imported batch good.", await File.ReadAllTextAsync(inbox["processed/good/report.txt"]), StringComparison.Ordinal);
        Assert.Contains("line 2, paid_on 'yesterday': is not a date", await File.ReadAllTextAsync(inbox["rejected/bad/report.txt"]), StringComparison.Ordinal);
    }
}
