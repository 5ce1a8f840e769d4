using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A grain that tells of its coming and going.</summary>
public interface IGuestGrain : IGrainWithStringKey
{
    Task<int> Greet();

    Task Stay(TimeSpan time);

    Task<bool> KnowsItself();
}

[GrainType("visitor")]
internal sealed class GuestGrain : Grain, IGuestGrain, IAsyncDisposable
{
    private readonly string nameWhenMade;
    private readonly Scene scene;
    private int greetings;

    public GuestGrain(Scene scene)
    {
        this.scene = scene;
        nameWhenMade = this.GetPrimaryKeyString();
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        scene.Events.Enqueue("comes");
        return nameWhenMade == "unwelcome" ? throw new InvalidOperationException("Not today.") : Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        scene.Events.Enqueue($"leaves: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<int> Greet() => Task.FromResult(++greetings);

    public Task Stay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task<bool> KnowsItself() =>
        Task.FromResult(GrainFactory.GetGrain<IGuestGrain>(nameWhenMade).GetGrainId() == GrainId.Create("visitor", nameWhenMade));

    public ValueTask DisposeAsync()
    {
        scene.Events.Enqueue("is disposed");
        return ValueTask.CompletedTask;
    }
}
