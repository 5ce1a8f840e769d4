using System.Collections.Immutable;
using System.Text.Json;

namespace CalWater;

/// <summary>Something that happened, before it has a place in a trail.</summary>
/// <param name="Id">Unique within the subject, so that a repeat after a crash adds nothing.</param>
/// <param name="At">Kept to the millisecond.</param>
/// <param name="Actor">Who did it: the id of a member of staff, or one of <see cref="Actors"/>.</param>
/// <param name="What">The act, such as <c>signed-in</c>. Stored: never rename one.</param>
/// <param name="Details">A JSON object of texts; never a secret.</param>
public sealed record AuditEntry(string Id, DateTimeOffset At, string Actor, string What, string Details)
{
    /// <summary>Details as JSON.</summary>
    public static string Json(params (string Name, string Value)[] details) =>
        JsonSerializer.Serialize(details.ToImmutableSortedDictionary(each => each.Name, each => each.Value));
}

/// <summary>A state whose changes leave rows in an audit trail.</summary>
public interface IAudited
{
    /// <summary>How many acts there were; numbers their rows.</summary>
    int Acts { get; }

    /// <summary>The rows of the last act. They are in the trail before the next act begins, also after a crash.</summary>
    ImmutableArray<AuditEntry> Unrecorded { get; }
}

/// <summary>Actors that are not a person with an id.</summary>
public static class Actors
{
    /// <summary>Whoever may run the command line on the server.</summary>
    public const string Operator = "operator";

    /// <summary>The owner of a login, or whoever tries to be.</summary>
    public const string Customer = "customer";

    /// <summary>The billing office, by the files of its CIS.</summary>
    public const string Cis = "cis";

    /// <summary>Somebody whom the owner of an account has given access to it; the details name their address.</summary>
    public const string Guest = "guest";

    /// <summary>Whoever reads the mail of an address that was to be confirmed; the details name it.</summary>
    public const string Addressee = "addressee";
}
