using CalWater.Billing.Bills;
using CalWater.Billing.Checks;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>What drove a change, as the page says it: the key of its text and the facts for it.</summary>
internal sealed record ChangeWords(string Key, params object[] Facts)
{
    public static ChangeWords Of(ChangePart part, BillChange change)
    {
        if (change.Unexplained is not null) return new($"Kind{part.Driver}");
        var (more, earlier, later) = (part.Amount.IsPositive, change.Earlier, change.Later);
        return part.Driver switch
        {
            ChangeDriver.Days => new(later.Period.Days > earlier.Period.Days ? "MoreDays" : "FewerDays", later.Period.Days, earlier.Period.Days),
            ChangeDriver.Water => new(part.Ccf >= 0 ? "MoreWater" : "LessWater", BillWords.Number(Math.Abs(part.Ccf ?? 0))),
            ChangeDriver.Tier => new(more ? "HigherTier" : "LowerTier", HighestTier(more ? change.Later : change.Earlier)),
            _ => new($"Driver{part.Driver}")
        };
    }

    private static int HighestTier(Bill bill) => bill.Lines.Max(line => line.Tier) ?? 1;
}
