namespace CalWater.Grains.Embedded.Tests;

/// <summary>When one reminder should have come: at least once in a time in which it was due, at most as often as it was due.</summary>
internal sealed class ReminderModel
{
    private (DateTimeOffset FirstDue, TimeSpan Period)? times;

    public void Set(DateTimeOffset firstDue, TimeSpan period) => times = (firstDue, period);

    public void End() => times = null;

    /// <summary>How often it may have come after one moment and until another.</summary>
    /// <param name="isDown">Nothing could come before the end of that time; then all that was missed comes once.</param>
    public (int Least, int Most) Times(DateTimeOffset after, DateTimeOffset until, bool isDown)
    {
        if (times is not var (firstDue, period) || firstDue > until) return (0, 0);
        var due = CountUntil(until) - CountUntil(after);
        return due == 0 ? (0, 0) : (1, isDown ? 1 : due);

        int CountUntil(DateTimeOffset moment) => moment < firstDue ? 0 : (int)Math.Floor((moment - firstDue) / period) + 1;
    }
}
