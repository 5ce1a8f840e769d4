using CalWater.Sandbox.Objects;
using Microsoft.Extensions.Hosting;

namespace CalWater.Sandbox.Storage;

/// <summary>Does what is due to objects when their time has come, before anyone sees them as they were.</summary>
internal abstract class DueClock(Store store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<string, long> _waiting = new();

    public void Watch(Commit commit)
    {
        lock (_gate)
            foreach (var (id, due) in commit.Objects.Select(DueOf).OfType<(string, long)>()) _waiting.Enqueue(id, due);
    }

    public async Task CatchUpAsync()
    {
        while (TakeDue() is { } id)
            await store.ChangeAsync(EventRequest.None, draft => Do(draft, id));
    }

    /// <summary>Which object something will happen to, and when; null when nothing will.</summary>
    protected abstract (string Id, long Due)? DueOf(StripeObject subject);

    protected abstract StripeObject Do(Draft draft, string id);

    /// <summary>Goes on for as long as the sandbox runs, also when nobody looks.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await CatchUpAsync();
    }

    private string? TakeDue()
    {
        lock (_gate) return _waiting.TryPeek(out _, out var due) && due <= store.Now ? _waiting.Dequeue() : null;
    }
}
