namespace CalWater.Identity.Audit;

/// <summary>What a check of all trails found.</summary>
/// <param name="Fault">The first row that is not as it was written; null when all are.</param>
public sealed record AuditVerdict(long Rows, AuditFault? Fault);

/// <summary>A row that is not as it was written.</summary>
public sealed record AuditFault(AuditSubject Subject, long Number, AuditFaultKind Kind);

public enum AuditFaultKind
{
    Edited,
    Missing
}
