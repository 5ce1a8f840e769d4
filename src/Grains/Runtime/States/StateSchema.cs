using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace CalWater.Grains.Runtime.States;

/// <summary>A kind of state: how it is written today, and how what older programs wrote becomes that.</summary>
/// <param name="Type">Today's shape.</param>
/// <param name="Upgrades">The first turns version 1 into version 2, and so on; none is ever changed or removed.</param>
public sealed record StateSchema(JsonTypeInfo Type, params IReadOnlyList<Action<JsonObject>> Upgrades)
{
    /// <summary>The version that is written.</summary>
    public int Version => Upgrades.Count + 1;

    /// <summary>Brings a state of an older version to today's shape.</summary>
    internal JsonObject Upgrade(JsonObject state, int from)
    {
        foreach (var upgrade in Upgrades.Skip(from - 1)) upgrade(state);
        return state;
    }
}
