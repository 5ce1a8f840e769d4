using CalWater.Database;
using CalWater.Database.Turns;
using CalWater.Notices.Delivery;
using CalWater.Notices.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Notices.Outbox;

/// <summary>
/// One pass over the notices that are due, oldest first. A row is marked only after the server took the message, whose
/// Message-ID is the notice's, so that a repeat after a crash between the two is recognised as one. A notice that cannot be
/// sent, for whatever reason, waits longer each time and keeps none of the others back.
/// </summary>
internal sealed class OutboxPass(PortalDatabase database, IDbContextFactory<NoticesContext> contexts, Mailer mailer, TimeProvider clock)
{
    private const int Batch = 50;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    /// <summary>True when more may be due. Of several nodes one sends at a time, so that each notice is sent once.</summary>
    public async Task<bool> SendDueAsync(Action<string, DateTimeOffset, string> delayed, CancellationToken cancellation)
    {
        await using var turn = await Turn.TryTakeAsync(database, TurnAt.Mail, cancellation);
        return turn is not null && await SendInTurnAsync(delayed, cancellation);
    }

    private async Task<bool> SendInTurnAsync(Action<string, DateTimeOffset, string> delayed, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var due = await context.Outbox.Where(row => row.SentAt == null && row.NextAttemptAt <= now)
            .OrderBy(row => row.CreatedAt).Take(Batch).ToListAsync(cancellation);
        foreach (var row in due)
        {
            await SendAsync(row, delayed, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
        return due.Count == Batch;
    }

    private async Task SendAsync(OutboxRow row, Action<string, DateTimeOffset, string> delayed, CancellationToken cancellation)
    {
        try
        {
            await mailer.SendAsync(row.ToNotice(), row.CreatedAt, cancellation);
            row.SentAt = clock.GetUtcNow();
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            row.Attempts++;
            row.NextAttemptAt = clock.GetUtcNow() + WaitAfter(row.Attempts);
            delayed(row.Id, row.NextAttemptAt, fault.Message);
        }
    }

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromSeconds(15 * Math.Pow(2, Math.Min(attempts, 10)));
        return wait < LongestWait ? wait : LongestWait;
    }
}
