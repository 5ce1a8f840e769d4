using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>What an activation holds of its grain: the object, its services, states and timers; made when it wakes.</summary>
internal sealed class GrainBody(Activation activation, GrainEngine engine, GrainClass grainClass, GrainId id) : IActivation
{
    private readonly List<GrainTimer> timers = [];
    private AsyncServiceScope? scope;
    private Grain? grain;

    public GrainId GrainId => id;

    public object? GrainInstance => grain;

    public IServiceProvider ActivationServices => scope!.Value.ServiceProvider;

    public IGrainFactory GrainFactory => engine.GrainFactory;

    public GrainReminders Reminders => engine.Reminders;

    public void Deactivate(DeactivationReason reason) => activation.Deactivate(reason);

    public void DelayDeactivation(TimeSpan time) => activation.DelayDeactivation(time);

    public IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(id, activation, callback, options, engine);
        timers.Add(timer);
        return timer;
    }

    /// <summary>Makes the grain, reads its states and lets it prepare itself.</summary>
    public async Task WakeAsync()
    {
        scope = engine.Services.CreateAsyncScope();
        var states = grainClass.NewStates(this, ActivationServices);
        grain = ActivationBeingMade.Make(this, () => grainClass.New(ActivationServices, states));
        foreach (var state in states) await state.ReadStateAsync();
        await grain.OnActivateAsync(CancellationToken.None);
    }

    /// <summary>Lets the grain take leave and frees what it holds.</summary>
    public async Task EndAsync(DeactivationReason reason)
    {
        await LoggedAsync(() => grain!.OnDeactivateAsync(reason, CancellationToken.None));
        await FreeAsync();
    }

    /// <summary>Frees what the grain holds.</summary>
    public async Task FreeAsync()
    {
        foreach (var timer in timers) timer.Dispose();
        if (grain is IAsyncDisposable asynchronous) await LoggedAsync(() => asynchronous.DisposeAsync().AsTask());
        else if (grain is IDisposable disposable) await LoggedAsync(async () => disposable.Dispose());
        if (scope is { } services) await LoggedAsync(() => services.DisposeAsync().AsTask());
    }

    // Nobody waits for a grain's leave, so its errors can only be logged.
    private async Task LoggedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception error)
        {
            engine.Log.DeactivationFailed(error, id);
        }
    }
}
