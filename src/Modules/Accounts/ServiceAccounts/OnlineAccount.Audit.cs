using System.Collections.Immutable;

namespace CalWater.Accounts.ServiceAccounts;

public sealed partial record OnlineAccount : IAudited
{
    public int Acts { get; init; }

    public ImmutableArray<AuditEntry> Unrecorded { get; init; } = [];

    /// <summary>This state, and the row that says how it came about. Details are texts without secrets.</summary>
    /// <param name="actor">A member of staff, or one of <see cref="Actors"/>.</param>
    private OnlineAccount Record(string what, string actor, DateTimeOffset at, params (string Name, string Value)[] details) => this with
    {
        Acts = Acts + 1,
        Unrecorded = [new($"act-{Acts + 1}", at, actor, what, AuditEntry.Json(details))],
        Letters = []
    };
}
