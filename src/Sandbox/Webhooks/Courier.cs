using System.Collections.Concurrent;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Webhooks;

/// <summary>Delivers events in the background, those of one change in order, until the portal has accepted each of them.</summary>
internal sealed class Courier(WebhookSender sender, Faults faults, TimeProvider clock) : IAsyncDisposable
{
    private const int Lanes = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _lanes = new(Lanes);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _running = [];

    /// <summary>Sends the events of a change on their way; returns at once.</summary>
    public void Accept(Commit commit)
    {
        List<StripeEvent> events = [.. commit.Objects.OfType<StripeEvent>().Where(happened => happened.PendingWebhooks > 0)];
        if (events.Count > 0) Run(() => DeliverAsync(events));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        _lanes.Dispose();
    }

    private async Task DeliverAsync(List<StripeEvent> events)
    {
        if (events.Exists(happened => faults.Take(FaultKind.WebhookReorder, happened.Type) is not null)) events.Reverse();
        foreach (var happened in events) await DeliverAsync(happened);
    }

    private async Task DeliverAsync(StripeEvent happened)
    {
        if (faults.Take(FaultKind.WebhookOff, happened.Type) is not null) await sender.SettleAsync(happened);
        else if (faults.Take(FaultKind.WebhookDelay, happened.Type) is { } late) Run(() => InsistAsync(happened, late.Delay));
        else if (!await TryAsync(happened)) Run(() => InsistAsync(happened, FirstPause));
    }

    private async Task InsistAsync(StripeEvent happened, TimeSpan pause)
    {
        await Task.Delay(pause, clock, _stopping.Token);
        for (pause = FirstPause; !await TryAsync(happened); pause = Longer(pause))
            await Task.Delay(pause, clock, _stopping.Token);
    }

    private async Task<bool> TryAsync(StripeEvent happened)
    {
        await _lanes.WaitAsync(_stopping.Token);
        try
        {
            var accepted = await sender.SendAsync(happened, _stopping.Token);
            if (accepted && faults.Take(FaultKind.WebhookDuplicate, happened.Type) is not null) await sender.SendAsync(happened, _stopping.Token);
            return accepted;
        }
        finally
        {
            _lanes.Release();
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private void Run(Func<Task> delivery)
    {
        var task = Task.Run(delivery);
        _running[task] = true;
        task.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
    }
}
