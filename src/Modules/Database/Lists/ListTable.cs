namespace CalWater.Database.Lists;

/// <summary>A table that lists read across grains. Each row follows from the state of a grain, which can tell it anew.</summary>
/// <param name="Name">What an operator calls it.</param>
/// <param name="Table">The table.</param>
/// <param name="GrainKey">The key of a row's grain, in SQL.</param>
/// <param name="Grain">The grains that feed it.</param>
public sealed record ListTable(string Name, string Table, string GrainKey, GrainKind Grain)
{
    /// <summary>Whether its rows have a version, and an older one is never written over a newer.</summary>
    public bool IsVersioned { get; init; }
}

/// <summary>A kind of grain, by the names under which both engines store it.</summary>
/// <param name="Type">The grain's type.</param>
/// <param name="State">Its state.</param>
public sealed record GrainKind(string Type, string State);
