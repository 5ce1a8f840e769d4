using System.Globalization;
using CalWater.Billing.Checks;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>
/// The tiers of a tariff as lying bars: how wide each is and how much of it the water filled. The last has no end; it is drawn
/// as wide as the water in it, or as the widest of the others. In percent, so that the chart takes any width.
/// </summary>
internal sealed class TierChart
{
    private const int RowHeight = 34, BarHeight = 18;

    public TierChart(TariffOfBill tariff)
    {
        Tariff = tariff;
        var widest = Math.Max(1, tariff.Tiers.Max(tier => Math.Max(tier.Room ?? 0, tier.Ccf)));
        Bars = [.. tariff.Tiers.Select((tier, row) => ToBar(tier, row, widest))];
    }

    public TariffOfBill Tariff { get; }

    public IReadOnlyList<TierBar> Bars { get; }

    public static int Thickness => BarHeight;

    public int Height => Bars.Count * RowHeight;

    private static TierBar ToBar(TierUse tier, int row, int widest) => new(
        tier, Y: row * RowHeight + (RowHeight - BarHeight) / 2, Width: Percent(tier.Room ?? widest, widest), Filled: Percent(tier.Ccf, widest));

    private static string Percent(int units, int widest) => (100m * units / widest).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>One tier: where its bar is, and what of it is filled.</summary>
internal sealed record TierBar(TierUse Use, int Y, string Width, string Filled);
