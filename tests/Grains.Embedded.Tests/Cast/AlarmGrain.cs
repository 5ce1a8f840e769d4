using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A grain with reminders and timers.</summary>
public interface IAlarmGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan dueTime, TimeSpan period);

    Task Forget(string name);

    Task<bool> Has(string name);

    Task Tick(TimeSpan dueTime, TimeSpan period);
}

internal sealed class AlarmGrain(Scene scene) : Grain, IAlarmGrain, IRemindable
{
    public Task Remind(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<bool> Has(string name) => await this.GetReminder(name) is not null;

    public Task Tick(TimeSpan dueTime, TimeSpan period)
    {
        this.RegisterGrainTimer(cancellation => ReceiveReminder("tick", default), dueTime, period);
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        scene.Events.Enqueue(reminderName);
        return reminderName == "broken" ? throw new InvalidOperationException("It rings no more.") : Task.CompletedTask;
    }
}
