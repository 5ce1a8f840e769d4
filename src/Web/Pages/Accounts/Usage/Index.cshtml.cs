using CalWater.Billing.Usage;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.Usage;

/// <summary>Water by month against the year before, and whether it rose so much that a leak may be behind it.</summary>
[OpensToViewers("usage")]
[OpensTo(AccountRight.Read)]
internal sealed class IndexModel(UseDesk desk) : AccountPageModel
{
    private const int MonthsShown = 13;

    public UseHistory History { get; private set; } = null!;

    /// <summary>The newest months, oldest first.</summary>
    public IReadOnlyList<MonthOfUse> Months => [.. History.Months.TakeLast(MonthsShown)];

    public LeakHint? Hint { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        History = await desk.OfAsync(Account.Number, cancellation);
        Hint = LeakHint.In(History);
    }
}
