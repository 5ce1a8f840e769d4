namespace CalWater.Billing.Usage;

/// <summary>
/// A rise that a leak may have caused: much more water a day than in the same month of the year before, and than the account
/// usually uses. Where there is no such month, more than in any month before.
/// </summary>
/// <param name="Month">The month that stands out.</param>
/// <param name="YearBefore">Null where the account was not read then.</param>
/// <param name="UsualADay">Gallons a day in the middle one of the months before it.</param>
/// <param name="IsOver">It was the month before the newest, and the newest is as usual again.</param>
public sealed record LeakHint(MonthOfUse Month, MonthOfUse? YearBefore, decimal UsualADay, bool IsOver)
{
    /// <summary>A rise by half, and by at least so many CCF, is unusual.</summary>
    private const decimal Unusual = 1.5m;
    private const int LeastCcf = 3;
    private const int MonthsBefore = 12;
    private const int FewestMonths = 3;

    /// <summary>Looks at the newest month and the one before it; null where nothing stands out.</summary>
    public static LeakHint? In(UseHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Newest is not { } newest) return null;
        return Of(history, newest, isOver: false) ?? (history.Before(newest) is { } before ? Of(history, before, isOver: true) : null);
    }

    private static LeakHint? Of(UseHistory history, MonthOfUse month, bool isOver)
    {
        if (month.IsEstimated || history.Before(month) is not { IsEstimated: false }) return null;
        var before = history.Months.Where(each => each.Number < month.Number && each.Number >= month.Number - MonthsBefore).ToList();
        if (before.Count < FewestMonths) return null;
        var usual = before.Select(each => each.GallonsADay).Order().ElementAt(before.Count / 2);
        var season = history.YearBefore(month);
        var most = Math.Max(usual, season?.GallonsADay ?? before.Max(each => each.GallonsADay));
        return StandsOut(month, most) ? new(month, season, usual, isOver) : null;
    }

    private static bool StandsOut(MonthOfUse month, decimal gallonsADay) =>
        month.GallonsADay >= Unusual * gallonsADay
        && (month.GallonsADay - gallonsADay) * month.Days.Days >= LeastCcf * Water.GallonsPerCcf;
}
