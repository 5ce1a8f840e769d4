using CalWater.Database;
using CalWater.Database.Turns;
using CalWater.Notices.Delivery;
using CalWater.Notices.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CalWater.Notices.Outbox;

/// <summary>
/// One pass over the notices that are due: first those that somebody waits for, then the oldest. A row is marked only after
/// the server took the message, whose Message-ID is the notice's, so that a repeat after a crash between the two is recognised
/// as one. A notice that cannot be sent, for whatever reason, waits longer each time and keeps none of the others back.
/// </summary>
internal sealed partial class OutboxPass(
    PortalDatabase database, IDbContextFactory<NoticesContext> contexts, Mailer mailer, TimeProvider clock, ILogger<OutboxPass> log)
{
    private const int Batch = 50;

    /// <summary>True when more may be due. Of several nodes one sends at a time, so that each notice is sent once.</summary>
    public async Task<bool> SendDueAsync(CancellationToken cancellation)
    {
        await using var turn = await Turn.TryTakeAsync(database, TurnAt.Mail, cancellation);
        return turn is not null && await SendInTurnAsync(cancellation);
    }

    private async Task<bool> SendInTurnAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var due = await context.Outbox.Waiting().Where(row => row.NextAttemptAt <= now)
            .OrderByDescending(row => row.Awaited).ThenBy(row => row.CreatedAt).Take(Batch).ToListAsync(cancellation);
        await using var mailing = mailer.Open();
        foreach (var row in due)
        {
            await SendAsync(row, mailing, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
        return due.Count == Batch;
    }

    private async Task SendAsync(OutboxRow row, IMailing mailing, CancellationToken cancellation)
    {
        try
        {
            await mailer.SendAsync(row.ToNotice(), row.CreatedAt, mailing, cancellation);
            row.WasSent(clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            row.WasNotSent(clock.GetUtcNow());
            if (row.GivenUpAt is null) LogDelayed(row.Id, row.NextAttemptAt, fault.Message);
            else LogGivenUp(row.Id, row.Attempts, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {Notice} could not be sent; next attempt at {Next}: {Fault}")]
    private partial void LogDelayed(string notice, DateTimeOffset next, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Notice {Notice} is given up after {Attempts} attempts: {Fault}")]
    private partial void LogGivenUp(string notice, int attempts, string fault);
}
