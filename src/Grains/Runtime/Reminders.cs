using Orleans;

namespace CalWater.Grains.Runtime;

internal static class Reminders
{
    /// <summary>Ends a reminder of the grain; one that is gone already is no error.</summary>
    public static async Task EndReminderAsync(this Grain grain, string name)
    {
        if (await grain.GetReminder(name) is { } reminder) await grain.UnregisterReminder(reminder);
    }
}
