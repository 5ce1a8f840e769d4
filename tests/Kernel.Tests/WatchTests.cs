using Microsoft.Extensions.Time.Testing;

namespace CalWater.Kernel.Tests;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly FakeTimeProvider clock = new();
    private readonly SemaphoreSlim looked = new(0);
    private readonly List<string> told = [];
    private int looks;

    [Fact]
    public async Task It_looks_at_once_and_after_each_pause_also_when_a_look_failed_and_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var watch = Watch.EveryAsync(TimeSpan.FromMinutes(1), clock, LookAsync, told.Add, stop.Token);
        for (var look = 1; look <= 4; look++)
        {
            Assert.True(await looked.WaitAsync(Patience, stop.Token), $"There was no look {look}.");
            clock.Advance(TimeSpan.FromMinutes(1));
        }
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
        Assert.Equal(["The disk is full.", "It took too long."], told);
    }

    [Fact]
    public async Task The_trouble_with_one_is_told_and_keeps_none_of_the_others_waiting()
    {
        var done = await Watch.EachAsync([1, 2, 3], (each, _) => each == 2 ? throw new InvalidOperationException("Two is stuck.") : Task.CompletedTask, told.Add, default);
        Assert.Equal([1, 3], done);
        Assert.Contains("Two is stuck.", Assert.Single(told), StringComparison.Ordinal);
        Assert.Contains(nameof(WatchTests), told[0], StringComparison.Ordinal);
    }

    public void Dispose() => looked.Dispose();

    private Task LookAsync(CancellationToken cancellation)
    {
        looks++;
        looked.Release();
        return looks switch
        {
            2 => throw new IOException("The disk is full."),
            3 => throw new TaskCanceledException("It took too long."),
            _ => Task.CompletedTask
        };
    }
}
