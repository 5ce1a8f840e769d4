using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

internal sealed partial class LetterWriter
{
    private Letter Ready(BillReady bill, LetterWords words)
    {
        var letter = Plain(words, bill.Replaces is null ? "BillReady" : "BillCorrected", bill.ServiceAddress, $"{bill.Replaces}");
        return letter with
        {
            Paragraphs = [.. letter.Paragraphs, .. Due(bill, words)],
            Figure = bill.TotalDue.IsPositive ? bill.TotalDue.ToString() : null,
            Facts = [.. DueDate(bill, words), new(words["Bill_Number"], bill.Bill.Value), new(words["Bill_Account"], words["Bill_Ending", bill.AccountNumberEnding])],
            Link = Link(words[bill is { TotalDue.IsPositive: true, ClosedCenter: null, AutoPayOn: null } ? "Bill_LinkToPay" : "Bill_Link"], bill.BillPath),
            Footnote = bill.IsAttached ? words["Bill_Attached"] : null,
            TurnOff = bill.EBillingPath is { } page ? Address(page) : null
        };
    }

    private static IEnumerable<Fact> DueDate(BillReady bill, LetterWords words) =>
        bill.TotalDue.IsPositive ? [new(words["Bill_DueOn"], words.Date(bill.DueOn))] : [];

    /// <summary>What is to be done; nothing needs saying where the amount and the button do.</summary>
    private static IEnumerable<string> Due(BillReady bill, LetterWords words)
    {
        var (center, credit) = (bill.ClosedCenter, (-bill.TotalDue).ToString());
        if (bill.AutoPayOn is { } day) return [words["Bill_AutoPay", words.Date(day)]];
        if (bill.TotalDue.IsPositive) return center is null ? [] : [words["Bill_Final", center.Name, center.Phone]];
        if (!bill.TotalDue.IsNegative) return [words["Bill_NothingDue"]];
        return [center is null ? words["Bill_Credit", credit] : words["Bill_FinalCredit", credit, center.Name, center.Phone]];
    }
}
