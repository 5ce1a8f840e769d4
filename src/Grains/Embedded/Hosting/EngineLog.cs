using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>Errors that no caller waits for.</summary>
internal sealed partial class EngineLog(ILogger<GrainEngine> logger)
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed to take leave")]
    public partial void DeactivationFailed(Exception error, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer of {Grain} failed")]
    public partial void TimerFailed(Exception error, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminder {Reminder} of {Grain} failed; it comes again after its period")]
    public partial void ReminderFailed(Exception error, GrainId grain, string reminder);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminder {Reminder} of {Grain} cannot be read and does not come; let the grain register it anew, or delete its row")]
    public partial void ReminderBroken(Exception error, GrainId grain, string reminder);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reminders' table failed; it is tried again in a minute")]
    public partial void RemindersFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another portal ({Holder}) runs on this database; this one waits as standby")]
    public partial void Standby(string holder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The standby could not read or take the lease; it looks again")]
    public partial void LookFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Took over the database from {Holder}, which is gone or silent")]
    public partial void TookOver(string holder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not take a sign of life; grains answer no one until it does")]
    public partial void BeatFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Another portal has taken over the database (lease {Token} is over); this one stops")]
    public partial void LeaseLost(long token);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine stopped while {Count} grains were still at work")]
    public partial void StoppedAtWork(int count);
}
