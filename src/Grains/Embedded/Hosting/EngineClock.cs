namespace CalWater.Grains.Embedded;

/// <summary>The engine's time: a count that never goes back, for timeouts and idleness.</summary>
internal sealed class EngineClock(TimeProvider time, TimeSpan callTimeout)
{
    public TimeProvider Time => time;

    /// <summary>How long callers wait unless the method says otherwise.</summary>
    public TimeSpan CallTimeout => callTimeout;

    public long Now => time.GetTimestamp();

    public long After(TimeSpan span) => After(span, Now);

    public long After(TimeSpan span, long since) => since + (long)(span.TotalSeconds * time.TimestampFrequency);
}
