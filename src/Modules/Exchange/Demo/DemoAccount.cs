using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>Everything that decides what the files say of one account.</summary>
/// <param name="Index">Makes its numbers unique.</param>
/// <param name="Row">The account itself.</param>
internal sealed record DemoAccount(int Index, AccountRow Row, BillCycle Cycle, DemoUsage Usage, DemoPayer Payer, DemoRandom Random)
{
    /// <summary>Its user names at the portal before this one.</summary>
    public IReadOnlyList<LegacyUserRow> LegacyUsers { get; init; } = [];

    /// <summary>What the first bill begins with.</summary>
    public Money Opening { get; init; }

    /// <summary>Age of the bill after which the utility credited something out of goodwill.</summary>
    public int? GoodwillAge { get; init; }

    /// <summary>Whether the bill with the leak was replaced by one with a leak adjustment.</summary>
    public bool LeakForgiven { get; init; }

    public DemoAccount Change(Func<AccountRow, AccountRow> change) => this with { Row = change(Row) };
}
