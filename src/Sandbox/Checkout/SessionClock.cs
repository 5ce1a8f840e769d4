using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;
using Microsoft.Extensions.Hosting;

namespace CalWater.Sandbox.Checkout;

/// <summary>Expires sessions when their time is over, before anyone sees them open.</summary>
internal sealed class SessionClock(Store store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<string, long> _open = new();

    public void Watch(Commit commit)
    {
        lock (_gate)
            foreach (var session in commit.Objects.OfType<CheckoutSession>().Where(session => session.Status == "open"))
                _open.Enqueue(session.Id, session.ExpiresAt);
    }

    public async Task ExpireDueAsync()
    {
        while (TakeDue() is { } id)
            await store.ChangeAsync(EventRequest.None, draft => SessionExpiring.Current(draft, id));
    }

    /// <summary>Expires sessions for as long as the sandbox runs, also when nobody looks.</summary>
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stopping)) await ExpireDueAsync();
    }

    private string? TakeDue()
    {
        lock (_gate) return _open.TryPeek(out _, out var expiry) && expiry <= store.Now ? _open.Dequeue() : null;
    }
}
