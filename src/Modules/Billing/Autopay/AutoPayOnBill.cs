using CalWater.Billing.Pdf.Layout;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>What a bill says of Auto Pay.</summary>
public static class AutoPayOnBill
{
    /// <summary>The debit that Auto Pay will make of the bill; null where it makes none.</summary>
    public static LastDebit? DebitOf(this AutoPayLine? line, BillNumber bill) =>
        line is { Status: AutoPayStatus.On, LastBill: { Status: DebitStatus.Planned or DebitStatus.Claimed } last } && last.Bill == bill ? last : null;

    /// <summary>The sentence for the bill's PDF; null where Auto Pay makes no debit of it.</summary>
    public static string? Sentence(AutoPayLine? line, BillNumber bill, Language language)
    {
        if (line.DebitOf(bill) is not { } debit) return null;
        var words = Words.In(language);
        return words.Format("AutoPayOn", debit.Amount, words.LongDate(debit.On), line!.Brand, line.Last4);
    }
}
