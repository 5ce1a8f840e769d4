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

    /// <summary>"Nov", "nov", "11月".</summary>
    public static string ShortMonth(this MonthlyUsage month) => PageLanguage.Current.ShortMonth(First(month));

    /// <summary>"November 2026", "noviembre de 2026", "2026年11月".</summary>
    public static string LongMonth(this MonthlyUsage month) => PageLanguage.Current.Month(First(month));

    /// <summary>"N", "n", "11": where there is room for no more. A language that counts its months shows the number.</summary>
    public static string NarrowMonth(this MonthlyUsage month) =>
        month.ShortMonth() is var name && char.IsAsciiDigit(name[0]) ? $"{month.Month}" : name[..1];

    private static DateOnly First(MonthlyUsage month) => new(month.Year, month.Month, 1);
}
