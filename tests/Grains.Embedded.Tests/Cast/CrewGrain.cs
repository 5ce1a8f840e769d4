using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A crew of two: two of its calls run at once, no third.</summary>
public interface ICrewGrain : IGrainWithStringKey
{
    Task Work(string place);

    /// <summary>Works until it is told to stop.</summary>
    Task WorkUntil(string place, CancellationToken stop);

    /// <summary>Lets another crew work.</summary>
    Task Hire(string crew, string place);
}

[StatelessWorker(2)]
internal sealed class CrewGrain(Scene scene) : Grain, ICrewGrain
{
    public Task Work(string place) => scene.PassAsync(place);

    public Task WorkUntil(string place, CancellationToken stop) => scene.PassAsync(place).WaitAsync(stop);

    public Task Hire(string crew, string place) => GrainFactory.GetGrain<ICrewGrain>(crew).Work(place);
}
