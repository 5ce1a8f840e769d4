using System.Text.Json.Serialization;

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

    /// <summary>So many in a row, and the password works no more until it is recovered (NIST SP 800-63B allows no more).</summary>
    public const int Most = 100;
    private const int Free = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromHours(24);

    /// <summary>When the owner was told that the password works no more.</summary>
    public DateTimeOffset? EndToldAt { get; init; }

    /// <summary>The password works no more; no waiting helps, only a recovery.</summary>
    [JsonIgnore]
    public bool AreTooMany => Count >= Most;

    /// <summary>Whether tries are counted only, and not examined.</summary>
    public bool ArePaused(DateTimeOffset now) => AreTooMany || IsInPause(now);

    /// <summary>One more try, taken for wrong until it is known to be right; the pause begins now, not after the check.</summary>
    public Failures Another(DateTimeOffset now)
    {
        var counted = this with { Count = Count + 1 };
        return IsInPause(now) || counted.Count < Free
            ? counted
            : counted with { PausedUntil = now + PauseAfter(counted.Count), PausedBy = counted.Count };
    }

    /// <summary>The try was right after all.</summary>
    public Failures But(int attempt) => this with
    {
        Count = Math.Max(0, Count - 1),
        PausedUntil = PausedBy == attempt ? null : PausedUntil
    };

    /// <summary>Whether the owner was not told yet: of the last pause, also when it is over, or that the password works no more.</summary>
    [JsonIgnore]
    public bool OweWord => AreTooMany
        ? EndToldAt is null
        : PausedUntil - PauseAfter(PausedBy) is { } began && !(began - OwnerToldAt < TellAgainAfter);

    /// <summary>Whether the owner is to be told because of this try.</summary>
    public bool TellsOwner(int attempt) => OweWord && (AreTooMany || PausedBy == attempt);

    public Failures Told(DateTimeOffset now) => this with { OwnerToldAt = now, EndToldAt = AreTooMany ? now : null };

    private bool IsInPause(DateTimeOffset now) => now < PausedUntil;

    private static TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, Math.Min(failures - Free, 30))));
}
