using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A grain that calls others.</summary>
public interface ICallerGrain : IGrainWithStringKey
{
    /// <summary>Calls along the path; each grain on it calls the next.</summary>
    Task<string> Walk(ImmutableArray<string> path);

    /// <summary>The same, but may come in at any time.</summary>
    [AlwaysInterleave]
    Task<string> Run(ImmutableArray<string> path);

    Task Fail();

    Task FailElsewhere(string key);
}

internal sealed class CallerGrain : Grain, ICallerGrain
{
    public async Task<string> Walk(ImmutableArray<string> path) =>
        this.GetPrimaryKeyString() + (path is [var next, .. var rest] ? " " + await Other(next).Walk(rest) : "");

    public async Task<string> Run(ImmutableArray<string> path) =>
        this.GetPrimaryKeyString() + (path is [var next, .. var rest] ? " " + await Other(next).Run(rest) : "");

    public Task Fail() => throw new InvalidOperationException($"{this.GetPrimaryKeyString()} will not.");

    public Task FailElsewhere(string key) => Other(key).Fail();

    private ICallerGrain Other(string key) => GrainFactory.GetGrain<ICallerGrain>(key);
}
