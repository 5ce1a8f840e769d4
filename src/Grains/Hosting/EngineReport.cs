using System.Collections.Immutable;

namespace CalWater.Grains.Hosting;

/// <summary>Tells how the grain engine is doing, whichever engine it is.</summary>
public interface IEngineWatch
{
    Task<EngineReport> ReportAsync(CancellationToken cancellation = default);

    /// <summary>Another process that runs the grains of this database; null when none does. To be asked before the engine starts here.</summary>
    Task<string?> RunsElsewhereAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Why this process may write nothing, not even outside of grains; null while it may, and while the engine does not run.
    /// </summary>
    string? MayNotWriteBecause { get; }

    /// <summary>Why this process must end; null while it may go on. The portal then stops with an error, so that it is started anew.</summary>
    string? MustEndBecause { get; }
}

/// <summary>The engine at one moment.</summary>
/// <param name="Engine">Which engine: <c>Embedded</c> or <c>Orleans</c>.</param>
/// <param name="Silos">The processes that run grains.</param>
/// <param name="Grains">What is in memory, by type of grain.</param>
/// <param name="Load">What this process measured in the last five minutes; empty where the engine's own meters are the place to look.</param>
public sealed record EngineReport(
    string Engine, ImmutableArray<SiloReport> Silos, ImmutableArray<GrainTypeReport> Grains, ImmutableArray<LoadReport> Load);

/// <summary>A process that runs grains.</summary>
/// <param name="Name">Machine and process.</param>
/// <param name="Status">In the engine's own word: <c>Active</c>, <c>Joining</c>, …</param>
/// <param name="Since">Since when it runs; null where the engine does not know.</param>
/// <param name="Lease">The fencing token its writes carry; null where there is none.</param>
public sealed record SiloReport(string Name, string Status, DateTimeOffset? Since, long? Lease);

/// <summary>The grains of one type.</summary>
/// <param name="Active">Activations in memory.</param>
/// <param name="Waiting">Calls that wait for their turn; null where the engine does not tell.</param>
/// <param name="LongestQueue">The most calls that wait for one grain; null where the engine does not tell.</param>
public sealed record GrainTypeReport(string Type, int Active, int? Waiting, int? LongestQueue);

/// <summary>A measured quantity.</summary>
/// <param name="Name">As the meter has it: <c>calwater.grains.turn.duration</c> …</param>
/// <param name="Unit">As the meter has it: <c>s</c> for seconds, <c>{write}</c> for a count of writes.</param>
/// <param name="Count">How many were measured.</param>
/// <param name="Mean">Their mean; 0 when there were none.</param>
/// <param name="Longest">The largest.</param>
public sealed record LoadReport(string Name, string Unit, long Count, double Mean, double Longest);
