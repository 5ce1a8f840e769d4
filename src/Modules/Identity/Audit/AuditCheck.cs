namespace CalWater.Identity.Audit;

/// <summary>Walks along all trails, subject by subject in the order of rows, and stops at the first fault.</summary>
internal sealed class AuditCheck
{
    private AuditRow? last;
    private AuditHead? lastHead;

    public long Rows { get; private set; }

    public AuditFault? Next(AuditRow row, AuditHead? head)
    {
        if (IsSameSubject(row)) return Step(row);
        if (End() is { } fault) return fault;
        (last, lastHead) = (null, head);
        return Step(row);
    }

    /// <summary>The trail that was walked last is held against its head.</summary>
    public AuditFault? End()
    {
        if (last is null) return null;
        if (lastHead is null || last.Number < lastHead.Number) return Fault(last, last.Number + 1, AuditFaultKind.Missing);
        return last.Number == lastHead.Number && last.Hash == lastHead.Hash ? null : Fault(last, last.Number, AuditFaultKind.Edited);
    }

    private AuditFault? Step(AuditRow row)
    {
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? "");
        if (row.Number != number + 1) return Fault(row, number + 1, AuditFaultKind.Missing);
        if (!row.IsAsWritten) return Fault(row, row.Number, AuditFaultKind.Edited);
        // A row that agrees with itself and not with its follower was edited and its hash made anew.
        if (row.Previous != hash) return Fault(row, Math.Max(number, 1), AuditFaultKind.Edited);
        last = row;
        Rows++;
        return null;
    }

    private bool IsSameSubject(AuditRow row) => last is not null && (last.SubjectKind, last.SubjectId) == (row.SubjectKind, row.SubjectId);

    private static AuditFault Fault(AuditRow row, long number, AuditFaultKind kind) => new(new(row.SubjectKind, row.SubjectId), number, kind);
}
