using CalWater.Notices.Contents;

namespace CalWater.Notices.Letters;

internal sealed partial class LetterWriter
{
    /// <summary>After these the bill waits for its customer: the button pays it.</summary>
    private static readonly HashSet<string> ToPay =
        ["OverLimit", "TooLarge", "AuthenticationNeeded", "NotTaken", "PausedDeclined", "PausedReturned", "PausedMethod", "EndedClosed"];

    private Letter AutoPay(AutoPayNotice notice, LetterWords words)
    {
        var method = words["AutoPay_Method", notice.Brand, notice.Last4];
        var letter = Plain(words, "AutoPay" + notice.Kind,
            notice.ServiceAddress, $"{notice.Amount}", notice.On is { } day ? words.Date(day) : "", method, $"{notice.Limit}");
        return letter with
        {
            Figure = notice.Amount?.ToString(),
            Facts = [.. Day(notice, words), new(words["AutoPay_From"], method), new(words["Bill_Account"], words["Bill_Ending", notice.AccountNumberEnding]), .. Rule(notice.Rule, words)],
            Link = notice.Kind == "EndedClosed" ? Link(words["Bill_Link"], notice.AccountPath)
                : ToPay.Contains(notice.Kind) ? Link(words["AutoPay_Pay"], notice.AccountPath + "/pay")
                : Link(words["AutoPay_Link"], notice.AccountPath + "/auto-pay"),
            Footnote = notice.Rule is null ? null : words["AutoPay_Keep"]
        };
    }

    private static IEnumerable<Fact> Day(AutoPayNotice notice, LetterWords words) =>
        notice is { On: { } day, Kind: "Upcoming" or "Moved" or "TryingAgain" } ? [new(words["AutoPay_On"], words.Date(day))] : [];

    /// <summary>The copy of the authorisation that its customer is owed (Reg E 1005.10(b)).</summary>
    private static IEnumerable<Fact> Rule(AutoPayRule? rule, LetterWords words) => rule is null ? [] :
    [
        new(words["AutoPay_Day"], words[$"AutoPay_Day{Math.Min(rule.DaysBefore, 2)}", rule.DaysBefore]),
        new(words["AutoPay_Limit"], rule.Limit?.ToString() ?? words["AutoPay_NoLimit"]),
        new(words["AutoPay_End"], rule.EndsOn is { } end ? words.Date(end) : words["AutoPay_NoEnd"]),
        new(words["AutoPay_Agreed"], words["AutoPay_AgreedAt", words.Moment(rule.At), rule.TextVersion]),
        new(words["AutoPay_Where"], $"{rule.IpAddress} {rule.Browser}".Trim())
    ];

    private Letter Expiring(CardExpiring card, LetterWords words)
    {
        var letter = Plain(words, "CardExpiring", card.Brand, card.Last4, words.Month(card.Expires));
        return letter with
        {
            Paragraphs = [.. letter.Paragraphs, words[card.PaysByItself ? "CardExpiring_AutoPay" : "CardExpiring_Saved"]],
            Link = Link(words["CardExpiring_Link"], card.Path)
        };
    }
}
