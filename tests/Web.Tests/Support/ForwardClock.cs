namespace CalWater.Web.Tests.Support;

/// <summary>The system's clock, set forward by the test; the command line, which reads the system's, is never ahead of it.</summary>
internal sealed class ForwardClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
