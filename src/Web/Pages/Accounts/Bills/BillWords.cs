using System.Globalization;
using CalWater.Billing.Bills;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>Numbers and names as the bill writes them, on paper and on the page.</summary>
internal static class BillWords
{
    /// <summary>A whole number with commas, as Spanish in the United States writes it too.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Gallons(int ccf) => Number(Water.Gallons(ccf));

    /// <summary>"$5.1234", with at least cents.</summary>
    public static string Rate(decimal rate) => "$" + rate.ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>The text that names a kind's sum.</summary>
    public static string SumOf(BillLineKind kind, Bill bill) =>
        kind == BillLineKind.Discount && bill.HasOnlyCapDiscount ? "SumCapDiscount" : $"Sum{kind}";

    /// <summary>"Nov", "nov".</summary>
    public static string ShortMonth(this MonthlyUsage month) => Name(month, "MMM");

    /// <summary>"November 2026", "noviembre de 2026".</summary>
    public static string LongMonth(this MonthlyUsage month) =>
        Name(month, PageLanguage.Current == Language.Spanish ? "MMMM 'de' yyyy" : "MMMM yyyy");

    private static string Name(MonthlyUsage month, string format) =>
        new DateOnly(month.Year, month.Month, 1).ToString(format, PageLanguage.Current.Culture()).TrimEnd('.');
}
