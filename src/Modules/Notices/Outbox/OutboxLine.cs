using CalWater.Notices.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Notices.Outbox;

/// <summary>E-mails that no mail server has taken yet.</summary>
internal sealed class OutboxLine(IDbContextFactory<NoticesContext> contexts) : IWaitingLine
{
    public string Name => "mails";

    public async Task<LineLength> LookAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var waiting = context.Outbox.Waiting();
        return new(await waiting.CountAsync(cancellation), await waiting.MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellation));
    }
}
