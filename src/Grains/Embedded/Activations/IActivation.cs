using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>What a grain, its states and its timers ask of the activation they belong to.</summary>
internal interface IActivation : IGrainContext
{
    IGrainFactory GrainFactory { get; }

    GrainReminders Reminders { get; }

    void Deactivate(DeactivationReason reason);

    void DelayDeactivation(TimeSpan time);

    IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options);
}
