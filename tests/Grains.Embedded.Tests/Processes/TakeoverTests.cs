using System.Diagnostics;
using CalWater.Testing;
using Xunit.Abstractions;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Two processes on one database: one works, the other stands by. Sampled with a short beat, at length with the portal's own.</summary>
[Collection(nameof(Alone))]
public sealed class TakeoverTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(LongRun.Or(400, 2000));
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_standby_takes_over_from_a_killed_process()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var holder = await HolderAsync(database);
        using var standby = new WritingProcess(database, "standby", Beat);
        await holder.HearAsync(2000);
        Assert.Empty(standby.Totals);
        await TakeOverAsync(holder.KillAsync, standby);
        await AssertOneWriterAsync(database, holder, standby);
    }

    [Fact]
    public async Task A_standby_takes_over_from_a_frozen_process_which_then_writes_no_more_and_ends()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var holder = await HolderAsync(database);
        using var standby = new WritingProcess(database, "standby", Beat);
        await holder.HearAsync(2000);
        Assert.Empty(standby.Totals);
        await TakeOverAsync(holder.FreezeAsync, standby);
        await holder.ThawAsync();
        await holder.ExitAsync();
        await AssertOneWriterAsync(database, holder, standby);
    }

    private static async Task<WritingProcess> HolderAsync(TestDatabase database)
    {
        var holder = new WritingProcess(database, "holder", Beat);
        await holder.HearAsync(100);
        return holder;
    }

    private async Task TakeOverAsync(Func<Task> end, WritingProcess standby)
    {
        var since = Stopwatch.GetTimestamp();
        await end();
        await standby.HearAsync(2000);
        var taken = Stopwatch.GetElapsedTime(since, standby.Totals.Min(heard => heard.At));
        output.WriteLine($"Taken over after {taken.TotalSeconds:F2} s with a beat of {Beat.TotalSeconds} s.");
        Assert.InRange(taken, TimeSpan.Zero, Limit);
    }

    /// <summary>No total was given out twice or lost, so no two processes wrote at once.</summary>
    private static async Task AssertOneWriterAsync(TestDatabase database, WritingProcess holder, WritingProcess standby)
    {
        await standby.KillAsync();
        var stored = await Aftermath.TotalsAsync(database);
        Assert.All(holder.Totals.Concat(standby.Totals).GroupBy(heard => heard.Tally, heard => heard.Total), totals =>
        {
            Assert.Distinct(totals);
            Assert.InRange(stored[totals.Key], totals.Max(), totals.Max() + 1);
        });
        Assert.All(standby.Totals, later => Assert.DoesNotContain(holder.Totals, earlier => earlier.Tally == later.Tally && earlier.Total >= later.Total));
    }
}
