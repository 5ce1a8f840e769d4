using System.Collections.Immutable;

namespace CalWater.Identity.Logins;

public sealed partial record Login : IAudited
{
    public int Acts { get; init; }

    public ImmutableArray<AuditEntry> Unrecorded { get; init; } = [];

    /// <summary>This state, and the row that says how it came about. Details are texts without secrets.</summary>
    public Login Record(string what, DateTimeOffset at, params (string Name, string Value)[] details) => RecordBy(Actors.Customer, what, at, details);

    private Login RecordBy(string actor, string what, DateTimeOffset at, params (string Name, string Value)[] details) => this with
    {
        Acts = Acts + 1,
        Unrecorded = [new($"act-{Acts + 1}", at, actor, what, AuditEntry.Json(details))]
    };

    /// <summary>The act just recorded also ended a change of the e-mail address that waited before it.</summary>
    private Login RecordStopped(EmailChange? waited, DateTimeOffset at) => waited is null || EmailChange is not null ? this : this with
    {
        Acts = Acts + 1,
        Unrecorded = [.. Unrecorded, new($"act-{Acts + 1}", at, Actors.Customer, LoginActs.EmailChangeStopped, AuditEntry.Json(("email", waited.To.ToString())))]
    };
}
