using System.Globalization;
using CalWater.Billing.Usage;

namespace CalWater.Web.Pages.Accounts.Usage;

/// <summary>
/// Months as pairs of upright bars, last year's beside this year's. Across, everything is in percent, so that the chart takes any
/// width and its letters keep their size.
/// </summary>
internal sealed class UseChart
{
    private const double Head = 24, BarArea = 170, BarShare = 0.36;
    private const int FewestSlots = 6;
    private readonly double slot;
    private readonly double scale;

    public UseChart(UseHistory history, IReadOnlyList<MonthOfUse> months)
    {
        slot = 100.0 / Math.Max(months.Count, FewestSlots);
        scale = BarArea / Math.Max(1, months.SelectMany(month => new[] { month.Ccf, history.YearBefore(month)?.Ccf ?? 0 }).Max());
        Pairs = [.. months.Select((month, place) => ToPair(month, history.YearBefore(month), place))];
    }

    public static string Base => Exact(Head + BarArea);
    public static string MonthLine => Exact(Head + BarArea + 18);
    public static string YearLine => Exact(Head + BarArea + 36);
    public static string Height => Exact(Head + BarArea + 44);

    public IReadOnlyList<UsePair> Pairs { get; }

    private UsePair ToPair(MonthOfUse month, MonthOfUse? before, int place)
    {
        var middle = (place + 0.5) * slot;
        var width = slot * BarShare;
        return new(month, before, Middle: Percent(middle),
            ToBar(month.Ccf, before is null ? middle - width / 2 : middle), before is null ? null : ToBar(before.Ccf, middle - width),
            BeginsYear: place == 0 || month.Month == 1);
    }

    private UseBar ToBar(int ccf, double left) =>
        new(X: Percent(left), Middle: Percent(left + slot * BarShare / 2), Y: Exact(Head + BarArea - ccf * scale), Width: Percent(slot * BarShare), Height: Exact(ccf * scale), ValueLine: Exact(Head + BarArea - ccf * scale - 6));

    private static string Percent(double value) => Exact(value) + "%";

    private static string Exact(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One month and, where it is known, the same month a year before.</summary>
internal sealed record UsePair(MonthOfUse Month, MonthOfUse? Before, string Middle, UseBar Now, UseBar? Then, bool BeginsYear);

/// <summary>Where a bar is.</summary>
internal sealed record UseBar(string X, string Middle, string Y, string Width, string Height, string ValueLine);
