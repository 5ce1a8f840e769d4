using CalWater.Grains.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What the engine needs to see of a grain.</summary>
public interface IGrainBase
{
    IGrainContext GrainContext { get; }

    /// <summary>Runs before the first call. When it throws, nothing of the activation remains and the callers get the error.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Runs after the last call of this activation; it does not run when the process dies.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}

/// <summary>The base of every grain: one activation per key, one call at a time.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly IActivation activation = ActivationBeingMade.Current;

    public IGrainContext GrainContext => activation;

    protected IGrainFactory GrainFactory => activation.GrainFactory;

    protected internal IServiceProvider ServiceProvider => activation.ActivationServices;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation as soon as the running calls have returned; waiting calls go to a new one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps this activation in memory for at least this long, used or not.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => activation.DelayDeactivation(timeSpan);
}
