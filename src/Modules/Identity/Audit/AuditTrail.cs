using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Audit;

internal sealed class AuditTrail(IDbContextFactory<IdentityContext> contexts, TimeProvider clock) : IAuditTrail
{
    /// <summary>As they stand in the trail of an account, each in the condition of an index that finds it.</summary>
    private const string LoginInvited = "login-invited", Linked = "linked";

    public async Task AppendAsync(AuditSubject subject, AuditEntry entry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.AppendAsync(subject, entry, clock.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<IReadOnlyList<AuditRow>> ReadAsync(AuditSubject subject, int most, long before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Of(context, subject).Where(row => row.Number < before)
            .OrderByDescending(row => row.Number).Take(most).ToListAsync(cancellation);
    }

    public async Task<AuditPage> PageAsync(
        IReadOnlyCollection<AuditSubject> subjects, IReadOnlyCollection<string>? acts, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = subjects.Select(subject => Of(context, subject)).Aggregate((all, some) => all.Concat(some));
        if (acts is not null) rows = rows.Where(row => acts.Contains(row.What));
        var page = await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Number).Skip(skip).Take(take).ToListAsync(cancellation);
        return new(page, await rows.CountAsync(cancellation));
    }

    public async Task<IReadOnlyList<AccountNumber>> TakenUpByAsync(string actor, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var theirs = context.Audit.AsNoTracking().Where(row => row.Actor == actor && row.At > since);
        var rows = await theirs.Where(row => row.What == LoginInvited).Concat(theirs.Where(row => row.What == Linked))
            .OrderByDescending(row => row.At).Select(row => row.SubjectId).ToListAsync(cancellation);
        return [.. rows.Distinct().Select(AccountNumber.Parse)];
    }

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var check = new AuditCheck();
        await foreach (var (row, head) in RowsWithHeads(context).WithCancellation(cancellation))
            if (check.Next(row, head) is { } fault) return new(check.Rows, fault);
        return new(check.Rows, check.End() ?? await TrailWithoutRowsAsync(context, cancellation) ?? await MemberWithoutTrailAsync(context, cancellation));
    }

    private static IQueryable<AuditRow> Of(IdentityContext context, AuditSubject subject) =>
        context.Audit.AsNoTracking().Where(row => row.SubjectKind == subject.Kind && row.SubjectId == subject.Id);

    /// <summary>One statement, and so one view of both tables: a row added meanwhile is not half seen.</summary>
    private static IAsyncEnumerable<(AuditRow Row, AuditHead? Head)> RowsWithHeads(IdentityContext context) =>
        (from row in context.Audit.AsNoTracking()
         join head in context.AuditHeads.AsNoTracking() on new { row.SubjectKind, row.SubjectId } equals new { head.SubjectKind, head.SubjectId } into heads
         from head in heads.DefaultIfEmpty()
         orderby row.SubjectKind, row.SubjectId, row.Number
         select new { row, head }).AsAsyncEnumerable().Select(pair => (pair.row, (AuditHead?)pair.head));

    private static async Task<AuditFault?> TrailWithoutRowsAsync(IdentityContext context, CancellationToken cancellation) =>
        await context.AuditHeads.AsNoTracking().Where(head => !context.Audit.Any(row => row.SubjectKind == head.SubjectKind && row.SubjectId == head.SubjectId))
            .OrderBy(head => head.SubjectId).FirstOrDefaultAsync(cancellation) is { } head
            ? new(new(head.SubjectKind, head.SubjectId), 1, AuditFaultKind.Missing)
            : null;

    /// <summary>Whoever is on the staff was invited, and that is the first row.</summary>
    private static async Task<AuditFault?> MemberWithoutTrailAsync(IdentityContext context, CancellationToken cancellation) =>
        await context.Staff.AsNoTracking().Where(member => !context.AuditHeads.Any(head => head.SubjectKind == AuditSubject.Staff && head.SubjectId == member.Id))
            .OrderBy(member => member.Id).FirstOrDefaultAsync(cancellation) is { } member
            ? new(new(AuditSubject.Staff, member.Id), 1, AuditFaultKind.Missing)
            : null;
}
