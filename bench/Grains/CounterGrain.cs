using System.Text.Json.Serialization;
using CalWater.Grains.Runtime.States;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Bench.Grains;

/// <summary>The smallest grain: a number, in memory or durable.</summary>
[Alias("bench-counter")]
public interface ICounterGrain : IGrainWithStringKey
{
    [Alias("touch")]
    Task<int> Touch();

    /// <summary>Adds one; durable when it returns.</summary>
    [Alias("add")]
    Task<int> Add();
}

[GrainType("bench-counter")]
internal sealed class CounterGrain([PersistentState("counter")] IPersistentState<Counter> state) : Grain, ICounterGrain
{
    private int touched;

    public Task<int> Touch() => Task.FromResult(++touched);

    public async Task<int> Add()
    {
        state.State = new() { Count = state.State.Count + 1 };
        await state.WriteStateAsync();
        return state.State.Count;
    }
}

/// <summary>About as large as a login's state.</summary>
public sealed record Counter
{
    public int Count { get; init; }
    public string Filling { get; init; } = new('x', 500);
}

[JsonSerializable(typeof(Counter))]
internal sealed partial class CounterJson : JsonSerializerContext
{
    public static StateSchema Schema => new(Default.Counter);
}
