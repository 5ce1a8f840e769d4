using System.Globalization;
using CalWater.Billing.Rates;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>How a line was worked out, as people write it: "4 CCF × $6.9877", "$14.58 × 12 ÷ 30 days".</summary>
internal static class WorkingWords
{
    public static string InWords(this LineWorking working, PageText text)
    {
        var amount = working.Basis switch
        {
            SurchargeBasis.PerCcf => $"{BillWords.Number(working.Ccf ?? 0)} CCF × {Signed(working.Rate)}",
            SurchargeBasis.PerMonth => text["WorkingMonth", Signed(working.Rate)],
            _ => text["WorkingPercent", working.Rate.ToString("0.##", CultureInfo.InvariantCulture), working.Charges!]
        };
        return working.IsShare ? text["WorkingShare", amount, working.Days.Days, working.WholeDays] : amount;
    }

    private static string Signed(decimal rate) => rate < 0 ? "-" + BillWords.Rate(-rate) : BillWords.Rate(rate);
}
