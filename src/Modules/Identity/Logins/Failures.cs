namespace CalWater.Identity.Logins;

/// <summary>
/// Tries at a password or answer since the last sign-in, each counted before it is checked. From the fifth on, every
/// examined try that is wrong is followed by a pause, 30 seconds at first and doubled up to an hour. Tries during a
/// pause are counted too, but do not prolong it: an impatient owner is not shut out for good.
/// </summary>
/// <param name="Count">Tries that were not right.</param>
/// <param name="PausedUntil">Until when no try is examined.</param>
/// <param name="PausedBy">The try that began the pause.</param>
/// <param name="OwnerToldAt">When the owner was last told of a pause.</param>
public sealed record Failures(int Count, DateTimeOffset? PausedUntil, int PausedBy, DateTimeOffset? OwnerToldAt)
{
    public static readonly Failures None = new(0, null, 0, null);

    private const int Free = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromHours(24);

    public bool ArePaused(DateTimeOffset now) => now < PausedUntil;

    /// <summary>One more try, taken for wrong until it is known to be right; the pause begins now, not after the check.</summary>
    public Failures Another(DateTimeOffset now)
    {
        var counted = this with { Count = Count + 1 };
        return ArePaused(now) || counted.Count < Free
            ? counted
            : counted with { PausedUntil = now + PauseAfter(counted.Count), PausedBy = counted.Count };
    }

    /// <summary>The try was right after all.</summary>
    public Failures But(int attempt) => this with
    {
        Count = Math.Max(0, Count - 1),
        PausedUntil = PausedBy == attempt ? null : PausedUntil
    };

    /// <summary>Whether the owner is to be told of the pause that this try began.</summary>
    public bool TellsOwner(int attempt, DateTimeOffset now) =>
        PausedBy == attempt && ArePaused(now) && !(now - OwnerToldAt < TellAgainAfter);

    private static TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, Math.Min(failures - Free, 30))));
}
