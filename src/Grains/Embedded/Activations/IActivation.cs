using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>What a grain and the engine's helpers ask of the activation they belong to.</summary>
internal interface IActivation : IGrainContext
{
    IGrainFactory GrainFactory { get; }

    void Deactivate(DeactivationReason reason);

    void DelayDeactivation(TimeSpan time);

    IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options);

    Task<IGrainReminder> RegisterReminderAsync(string name, TimeSpan dueTime, TimeSpan period);

    Task UnregisterReminderAsync(IGrainReminder reminder);

    Task<IGrainReminder?> GetReminderAsync(string name);
}

/// <summary>Has a grain's identity without being the grain.</summary>
internal interface IGrainIdentity
{
    GrainId GrainId { get; }
}
