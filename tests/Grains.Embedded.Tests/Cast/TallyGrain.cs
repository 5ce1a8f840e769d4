using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A number that lasts.</summary>
public interface ITallyGrain : IGrainWithStringKey
{
    Task<int> Add(int amount);

    Task<int> AddInMemoryThenWrite(int amount);

    Task<int> Get();

    Task Clear();

    Task Leave();

    ValueTask<string> Describe();

    Task Note(string text);
}

public sealed record Tally
{
    public int Total { get; init; }
}

public sealed record Remark(string? Text);

internal sealed class TallyGrain(
    [PersistentState("tally")] IPersistentState<Tally> tally,
    [PersistentState("remark")] IPersistentState<Remark> remark) : Grain, ITallyGrain
{
    public async Task<int> Add(int amount)
    {
        tally.State = tally.State with { Total = tally.State.Total + amount };
        await tally.WriteStateAsync();
        return tally.State.Total;
    }

    public async Task<int> AddInMemoryThenWrite(int amount)
    {
        try
        {
            return await Add(amount);
        }
        catch (OrleansException)
        {
            return tally.State.Total;
        }
    }

    public Task<int> Get() => Task.FromResult(tally.State.Total);

    public Task Clear() => tally.ClearStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Note(string text)
    {
        remark.State = new(text);
        return remark.WriteStateAsync();
    }

    public async ValueTask<string> Describe()
    {
        await Note($"{this.GetPrimaryKeyString()} has {tally.State.Total}");
        return $"{remark.State.Text}, version {tally.Etag ?? "none"}, {(tally.RecordExists ? "stored" : "not stored")}";
    }
}
