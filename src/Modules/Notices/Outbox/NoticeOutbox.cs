using CalWater.Notices.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Notices.Outbox;

/// <summary>Keeps notices until they are sent.</summary>
internal sealed class NoticeOutbox(IDbContextFactory<NoticesContext> contexts, TimeProvider clock, OutboxSignal signal) : INotices
{
    public async Task SendAsync(Notice notice, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = OutboxRow.From(notice, clock.GetUtcNow());
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into notices_outbox (id, recipient, language, content, created_at, awaited, attempts, next_attempt_at)
            values ({row.Id}, {row.Recipient}, {row.Language.ToString()}, {row.Content}, {row.CreatedAt.UtcDateTime}, {row.Awaited}, 0, {row.NextAttemptAt.UtcDateTime})
            on conflict (id) do nothing
            """, cancellation);
        signal.Raise();
    }
}
