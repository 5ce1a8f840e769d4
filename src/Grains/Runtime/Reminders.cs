using Orleans;

namespace CalWater.Grains.Runtime;

internal static class Reminders
{
    private static readonly TimeSpan AtTheLatest = TimeSpan.FromHours(1);

    /// <summary>Reminds the grain after the time, and again until the reminder is ended: Orleans does not make up for a tick that came while nobody ran.</summary>
    public static async Task RemindAfterAsync(this Grain grain, string name, TimeSpan wait) =>
        await grain.RegisterOrUpdateReminder(name, wait, wait < AtTheLatest ? wait : AtTheLatest);

    /// <summary>Ends a reminder of the grain; one that is gone already is no error.</summary>
    public static async Task EndReminderAsync(this Grain grain, string name)
    {
        if (await grain.GetReminder(name) is { } reminder) await grain.UnregisterReminder(reminder);
    }
}
