using CalWater.Identity.Audit;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.Activity;

/// <summary>The account's own trail for its owner: what they, people with access and customer service did with it.</summary>
[OpensToViewers("activity")]
internal sealed class IndexModel(AccountTrail trail) : AccountPageModel
{
    private const int PerPage = 20;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Earlier { get; private set; }

    /// <summary>Whether newer rows are on other pages.</summary>
    public bool IsLater { get; private set; }

    public async Task OnGetAsync(long before = long.MaxValue)
    {
        Rows = await trail.ReadAsync(Account, PerPage, before);
        IsLater = before != long.MaxValue;
        Earlier = Rows.Count == PerPage && Rows[^1].Number > 1 ? Rows[^1].Number : null;
    }
}
