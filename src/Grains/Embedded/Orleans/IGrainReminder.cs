namespace Orleans.Runtime;

/// <summary>A durable reminder of a grain.</summary>
public interface IGrainReminder
{
    string ReminderName { get; }
}

/// <summary>When a reminder began and when this tick was due (UTC).</summary>
public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    public DateTime FirstTickTime { get; } = firstTickTime;

    public TimeSpan Period { get; } = period;

    /// <summary>The time of this tick, by the clock.</summary>
    public DateTime CurrentTickTime { get; } = timeStamp;
}
