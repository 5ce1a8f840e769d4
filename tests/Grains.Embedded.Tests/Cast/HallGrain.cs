using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A grain whose calls the test holds.</summary>
public interface IHallGrain : IGrainWithStringKey
{
    Task Stay(string place);

    [ReadOnly]
    Task Look(string place);

    [AlwaysInterleave]
    Task Peek(string place);

    [ResponseTimeout("00:10:00")]
    Task StayLong(string place);

    Task<int> CountSlowly();
}

internal sealed class HallGrain(Scene scene) : Grain, IHallGrain
{
    private int count;

    public Task Stay(string place) => scene.PassAsync(place);

    public Task Look(string place) => scene.PassAsync(place);

    public Task Peek(string place) => scene.PassAsync(place);

    public Task StayLong(string place) => scene.PassAsync(place);

    public async Task<int> CountSlowly()
    {
        var seen = count;
        await Task.Yield();
        return count = seen + 1;
    }
}

/// <summary>The same, with every call let in between the awaits of others.</summary>
public interface IOpenHallGrain : IGrainWithStringKey
{
    Task Stay(string place);

    Task<bool> AlwaysAlone();
}

[Reentrant]
internal sealed class OpenHallGrain(Scene scene) : Grain, IOpenHallGrain
{
    private int inside;
    private bool crowded;

    public Task Stay(string place) => scene.PassAsync(place);

    public async Task<bool> AlwaysAlone()
    {
        for (var i = 0; i < 10; i++)
        {
            crowded |= Interlocked.Increment(ref inside) != 1;
            Thread.SpinWait(100);
            Interlocked.Decrement(ref inside);
            await Task.Yield();
        }
        return !crowded;
    }
}
