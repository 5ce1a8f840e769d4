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

    /// <summary>The lease last seen, when nothing newer has been for longer than the patience.</summary>
    public LeaseRow? StaleLease => seen is not null && Stopwatch.GetElapsedTime(since) >= patience ? seen : null;

    public bool IsStale(LeaseRow row)
    {
        looks++;
        if (row != seen) (seen, since) = (row, Stopwatch.GetTimestamp());
        return StaleLease is not null;
    }
}
