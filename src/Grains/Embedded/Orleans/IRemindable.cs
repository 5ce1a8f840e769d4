using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that reminders can wake.</summary>
public interface IRemindable : IGrain
{
    /// <summary>A reminder is due. It comes at least once per period that the engine runs; after downtime it catches up once.</summary>
    Task ReceiveReminder(string reminderName, TickStatus status);
}
