using System.Collections.Concurrent;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Lets a test hold grains at named places and see what happened in which order.</summary>
public sealed class Scene
{
    private readonly ConcurrentDictionary<string, (TaskCompletionSource Reached, TaskCompletionSource Opened)> places = new();

    public ConcurrentQueue<string> Events { get; } = new();

    /// <summary>For the grain: tells that it is there, and waits to be let on.</summary>
    public async Task PassAsync(string place)
    {
        Events.Enqueue($"{place} begins");
        At(place).Reached.TrySetResult();
        await At(place).Opened.Task;
        Events.Enqueue($"{place} ends");
    }

    public Task Reached(string place) => At(place).Reached.Task;

    public void Open(string place) => At(place).Opened.TrySetResult();

    /// <summary>Lets everybody on who still waits, so that the engine can stop.</summary>
    public void OpenAll()
    {
        foreach (var (_, place) in places) place.Opened.TrySetResult();
    }

    private (TaskCompletionSource Reached, TaskCompletionSource Opened) At(string place) =>
        places.GetOrAdd(place, _ => (
            new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously)));
}
