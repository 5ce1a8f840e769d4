using CalWater.Billing.Bills;
using CalWater.Billing.Usage;
using CalWater.Web.Pages.Accounts.Bills;

namespace CalWater.Web.Pages.Accounts.Usage;

/// <summary>Months and gallons as the page writes them.</summary>
internal static class UseWords
{
    /// <summary>"November 2026", "noviembre de 2026".</summary>
    public static string InWords(this MonthOfUse month) => AsBilled(month).LongMonth();

    public static string InShort(this MonthOfUse month) => AsBilled(month).ShortMonth();

    public static string InNarrow(this MonthOfUse month) => AsBilled(month).NarrowMonth();

    /// <summary>Whole gallons, with commas.</summary>
    public static string Whole(this decimal gallons) => BillWords.Number((long)Math.Round(gallons));

    private static MonthlyUsage AsBilled(MonthOfUse month) => new(month.Year, month.Month, month.Ccf);
}
