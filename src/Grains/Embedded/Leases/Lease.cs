using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using CalWater.Grains.Hosting;

namespace CalWater.Grains.Embedded;

/// <summary>
/// The right to run the grains of a database, which one process at a time has. The holder's beat in the database shows that
/// it lives; a standby takes over when the holder is gone, or its beat has stopped for long. No two clocks are compared.
/// </summary>
internal sealed class Lease(IOptions<GrainEngineOptions> options, EngineLog log) : IDisposable
{
    private readonly IDatabaseKind kind = options.Value.Database!;
    private readonly LeaseTable table = new(options.Value.Database!);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IDisposable? lifeline;
    private Task beating = Task.CompletedTask;
    private long beatAt;

    /// <summary>Goes with every write; another holder's is higher.</summary>
    public long Token { get; private set; }

    /// <summary>Completes when another process has taken over; this one must end.</summary>
    public Task Lost => lost.Task;

    /// <summary>
    /// Whether nobody can have taken over yet: the last beat is younger than a standby's patience. A frozen process that
    /// wakes finds it false before it answers anyone from its memory.
    /// </summary>
    public bool IsTrusted => !lost.Task.IsCompleted && Stopwatch.GetElapsedTime(Volatile.Read(ref beatAt)) < 0.8 * options.Value.TakeoverAfter;

    /// <summary>Waits as standby for as long as another process holds the lease, then holds it.</summary>
    public async Task AcquireAsync(CancellationToken cancellation)
    {
        var watch = new LeaseWatch(options.Value.TakeoverAfter);
        while (!await TryTakeOrLookAgainAsync(watch, cancellation))
            await Task.Delay(options.Value.Beat / 4, TimeProvider.System, cancellation);
        beating = BeatAsync();
    }

    /// <summary>The process that holds the lease now, where it is another one and lives; null otherwise.</summary>
    public async Task<string?> OtherHolderAsync()
    {
        var row = await table.ReadAsync();
        return !row.IsFree && row.Token != Token && await kind.IsAliveAsync(row) ? row.Holder : null;
    }

    /// <summary>A write was refused because another process holds the lease.</summary>
    public void Lose()
    {
        if (lost.TrySetResult()) log.LeaseLost(Token);
    }

    /// <summary>Lets go, so that a standby need not wait.</summary>
    public async Task ReleaseAsync()
    {
        await stopping.CancelAsync();
        await beating;
        try
        {
            if (Token > 0 && !Lost.IsCompleted) await table.ReleaseAsync(Token);
        }
        catch (DbException error)
        {
            log.BeatFailed(error);
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        lifeline?.Dispose();
    }

    /// <summary>A database that is away for a while, or locked by a frozen holder, does not end a standby; the first look must succeed.</summary>
    private async Task<bool> TryTakeOrLookAgainAsync(LeaseWatch watch, CancellationToken cancellation)
    {
        try
        {
            return await TryTakeAsync(watch, cancellation);
        }
        catch (DbException error) when (watch.HasLooked)
        {
            log.LookFailed(error);
            // A holder frozen in the midst of SQLite's locking keeps others even from reading.
            if (watch.StaleLease is { } unreadable) await kind.EvictAsync(unreadable, error);
            return false;
        }
    }

    private async Task<bool> TryTakeAsync(LeaseWatch watch, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var row = await table.ReadAsync();
        var stale = watch.IsStale(row);
        if (!row.IsFree && !stale && await kind.IsAliveAsync(row))
        {
            if (watch.IsFirstLook) log.Standby(row.Holder);
            return false;
        }
        if (stale) await kind.EvictAsync(row, null);
        var began = Stopwatch.GetTimestamp();
        var mine = await kind.HoldLifelineAsync(row.Token + 1);
        if (mine is null || !await TakeAsync(row, mine)) return false;
        (Token, beatAt) = (row.Token + 1, began);
        if (!row.IsFree) log.TookOver(row.Holder);
        return true;
    }

    private async Task<bool> TakeAsync(LeaseRow row, IDisposable mine)
    {
        try
        {
            if (await table.TakeAsync(row, HolderName.Own)) lifeline = mine;
        }
        finally
        {
            if (lifeline is null) mine.Dispose();
        }
        return lifeline is not null;
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(options.Value.Beat);
        try
        {
            while (!Lost.IsCompleted && await timer.WaitForNextTickAsync(stopping.Token)) await BeatOnceAsync();
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task BeatOnceAsync()
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            if (await table.BeatAsync(Token)) Volatile.Write(ref beatAt, began);
            else Lose();
        }
        catch (DbException error)
        {
            if (await IsStillOwnAsync()) Volatile.Write(ref beatAt, began);
            else log.BeatFailed(error);
        }
    }

    /// <summary>While an import keeps SQLite's write lock the beat cannot be written, but nobody can take over either.</summary>
    private async Task<bool> IsStillOwnAsync()
    {
        try
        {
            return (await table.ReadAsync()).Token == Token;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
