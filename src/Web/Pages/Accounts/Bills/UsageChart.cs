using System.Globalization;
using CalWater.Billing.Bills;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>
/// The months of a bill as upright bars. Across, everything is in percent, so that the chart takes any width and its
/// letters keep their size.
/// </summary>
internal sealed class UsageChart
{
    private const double Head = 24, BarArea = 150;
    private const int FewestSlots = 7;
    private const double BarShare = 0.62;
    private readonly double slot;
    private readonly double scale;

    public UsageChart(IReadOnlyList<MonthlyUsage> usage)
    {
        slot = 100.0 / Math.Max(usage.Count, FewestSlots);
        scale = BarArea / Math.Max(1, usage.Max(month => month.Ccf));
        Bars = [.. usage.Select((month, place) => ToBar(month, place, usage))];
    }

    public static string Base => Exact(Head + BarArea);
    public static string MonthLine => Exact(Head + BarArea + 18);
    public static string YearLine => Exact(Head + BarArea + 36);
    public static string Height => Exact(Head + BarArea + 44);

    public IReadOnlyList<UsageBar> Bars { get; }

    private UsageBar ToBar(MonthlyUsage month, int place, IReadOnlyList<MonthlyUsage> usage)
    {
        var (left, height) = (place * slot, month.Ccf * scale);
        return new(month,
            X: Percent(left + slot * (1 - BarShare) / 2), Width: Percent(slot * BarShare), Middle: Percent(left + slot / 2),
            Y: Exact(Head + BarArea - height), Height: Exact(height), ValueLine: Exact(Head + BarArea - height - 6),
            IsThisYear: month.Year == usage[^1].Year, IsThisBill: place == usage.Count - 1,
            BeginsYear: place == 0 || usage[place - 1].Year != month.Year);
    }

    private static string Percent(double value) => Exact(value) + "%";

    private static string Exact(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One month: where its bar is, and how it stands out.</summary>
internal sealed record UsageBar(
    MonthlyUsage Month, string X, string Width, string Middle, string Y, string Height, string ValueLine,
    bool IsThisYear, bool IsThisBill, bool BeginsYear);
