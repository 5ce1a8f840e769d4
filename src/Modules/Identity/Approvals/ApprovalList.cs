using CalWater.Grains.Identity;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Approvals;

internal sealed class ApprovalList(IDbContextFactory<IdentityContext> contexts, TimeProvider clock) : IApprovals
{
    public async Task<IReadOnlyList<string>> WaitingAsync(int most, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Approvals.Where(each => each.IsOpen && each.Until > now).OrderBy(each => each.AskedAt)
            .Select(each => each.Id).Take(most).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> AskedByAsync(StaffId asker, DateTimeOffset since, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Approvals.Where(each => each.AskedBy == asker.Value && each.AskedAt > since).OrderByDescending(each => each.AskedAt)
            .Select(each => each.Id).Take(most).ToListAsync(cancellation);
    }

    public async Task RecordAsync(ListedApproval approval, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into identity_approvals (id, asked_by, asked_at, until, is_open)
            values ({approval.Id}, {approval.AskedBy}, {approval.AskedAt.UtcDateTime}, {approval.Until.UtcDateTime}, {approval.IsOpen})
            on conflict (id) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at, until = excluded.until, is_open = excluded.is_open
            """, cancellation);
    }
}
