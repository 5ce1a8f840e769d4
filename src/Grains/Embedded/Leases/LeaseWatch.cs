using System.Diagnostics;

namespace CalWater.Grains.Embedded;

/// <summary>A standby's view of the holder: for how long its beat has stood still, by the standby's own clock.</summary>
internal sealed class LeaseWatch(TimeSpan patience)
{
    private LeaseRow? seen;
    private long since;
    private int looks;

    public bool HasLooked => looks > 0;

    public bool IsFirstLook => looks == 1;

    public bool IsStale(LeaseRow row)
    {
        looks++;
        if (row != seen) (seen, since) = (row, Stopwatch.GetTimestamp());
        return Stopwatch.GetElapsedTime(since) >= patience;
    }
}
