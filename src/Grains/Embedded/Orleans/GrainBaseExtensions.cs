using CalWater.Grains.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain may ask of its own activation.</summary>
public static class GrainBaseExtensions
{
    /// <summary>Ends the activation as soon as the running calls have returned; waiting calls go to a new one.</summary>
    public static void DeactivateOnIdle(this IGrainBase grain) =>
        Of(grain).Deactivate(new(DeactivationReasonCode.ApplicationRequested, "The grain asked for it."));

    /// <summary>Calls back as a turn of the grain, until disposed or deactivated. Not durable: for that, a reminder.</summary>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
        Of(grain).RegisterTimer(callback, options);

    /// <inheritdoc cref="RegisterGrainTimer(IGrainBase, Func{CancellationToken, Task}, GrainTimerCreationOptions)"/>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime, TimeSpan period) =>
        grain.RegisterGrainTimer(callback, new(dueTime, period));

    internal static IActivation Of(IGrainBase grain) => (IActivation)grain.GrainContext;
}
