using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Audit;

internal static class AuditAppend
{
    /// <summary>Adds the row within the caller's transaction; the head's row is the lock between two writers.</summary>
    /// <param name="now">When it is stored, which after a crash is later than when it happened.</param>
    public static async Task AppendAsync(this IdentityContext context, AuditSubject subject, AuditEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into identity_audit_heads (subject_kind, subject_id, number, hash) values ({subject.Kind}, {subject.Id}, 0, '')
            on conflict (subject_kind, subject_id) do update set number = identity_audit_heads.number
            """, cancellation);
        if (await context.Audit.AnyAsync(row => row.SubjectKind == subject.Kind && row.SubjectId == subject.Id && row.Id == entry.Id, cancellation)) return;
        var head = await context.AuditHeads.SingleAsync(head => head.SubjectKind == subject.Kind && head.SubjectId == subject.Id, cancellation);
        var row = AuditRow.After(head, entry) with { RecordedAt = now };
        context.Audit.Add(row);
        (head.Number, head.Hash) = (row.Number, row.Hash);
        await context.SaveChangesAsync(cancellation);
    }
}
