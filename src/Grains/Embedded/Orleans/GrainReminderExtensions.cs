using Orleans.Runtime;

namespace Orleans;

/// <summary>Durable reminders of a grain; the shortest period is one minute.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Sets a reminder, or changes the one of this name; durable when this returns.</summary>
    /// <exception cref="ArgumentException">The period is under a minute, or the grain is not <see cref="IRemindable"/>.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        GrainBaseExtensions.Of(grain).Reminders.RegisterAsync(grain.GrainContext, reminderName, dueTime, period);

    /// <summary>Ends a reminder for good; one that is already gone is no error.</summary>
    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) =>
        GrainBaseExtensions.Of(grain).Reminders.UnregisterAsync(grain.GrainContext, reminder);

    /// <summary>The reminder of this name, or null.</summary>
    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
        GrainBaseExtensions.Of(grain).Reminders.FindAsync(grain.GrainContext, reminderName);
}
