namespace CalWater.Identity.Audit;

/// <summary>The end of a trail, kept apart from it: so a missing last row is found too.</summary>
internal sealed class AuditHead
{
    public required string SubjectKind { get; init; }
    public required string SubjectId { get; init; }
    public long Number { get; set; }
    public string Hash { get; set; } = "";
}
