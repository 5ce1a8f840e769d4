namespace CalWater.Identity.Audit;

/// <summary>
/// What happened to a subject, in rows that are only ever added. Each row holds the hash of the one before it, and a
/// separate head says which is the last, so that an edited or missing row is found.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Adds a row at the end of the subject's trail. The same entry id again changes nothing.</summary>
    Task AppendAsync(AuditSubject subject, AuditEntry entry, CancellationToken cancellation = default);

    /// <summary>The newest rows of a subject, newest first.</summary>
    /// <param name="before">Only rows with a smaller number than this.</param>
    Task<IReadOnlyList<AuditRow>> ReadAsync(AuditSubject subject, int most, long before = long.MaxValue, CancellationToken cancellation = default);

    /// <summary>One page of what happened to several subjects, newest first.</summary>
    /// <param name="acts">Only these; null for all.</param>
    Task<AuditPage> PageAsync(IReadOnlyCollection<AuditSubject> subjects, IReadOnlyCollection<string>? acts, int skip, int take, CancellationToken cancellation = default);

    /// <summary>The accounts that the member of staff has invited to a login, or linked to one, since then, the newest first.</summary>
    Task<IReadOnlyList<AccountNumber>> TakenUpByAsync(string actor, DateTimeOffset since, CancellationToken cancellation = default);

    /// <summary>Recomputes every trail there is.</summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellation = default);
}

/// <summary>Some rows, and how many there are in all.</summary>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, int Count);
