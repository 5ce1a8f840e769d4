using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Accounts;

/// <summary>The summary of all accounts; who has one goes straight to it.</summary>
[OpensToViewers("summary")]
internal sealed class IndexModel(CurrentLogin login, MyAccounts accounts, AccountSummaries summaries, ICustomerCenters centers) : PageModel
{
    public AccountList List { get; private set; } = null!;

    /// <summary>Accounts that others share with the login.</summary>
    public IReadOnlyList<SharedSummary> Shared { get; private set; } = [];

    /// <summary>The one Customer Center of all accounts; null where they have several, or none.</summary>
    public CustomerCenter? Center { get; private set; }

    /// <summary>How many linked accounts wait to be reviewed (F17).</summary>
    public int ToReview { get; private set; }

    /// <summary>The last of them was reviewed a moment ago.</summary>
    public bool IsReviewed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? notice)
    {
        var (mine, shared) = (await accounts.AllAsync(), await accounts.SharedAsync());
        var waiting = (await login.ProfileAsync()).ToReview;
        ToReview = mine.Count(account => waiting.Contains(account.Number));
        IsReviewed = ToReview == 0 && notice == "reviewed";
        if (mine.Count + shared.Count == 1) return Redirect((mine.Count == 1 ? mine[0] : shared[0].Account).Path());
        List = new(await summaries.OfAsync(mine), AccountListQuery.From(Request.Query));
        Shared = [.. (await summaries.OfAsync([.. shared.Select(each => each.Account)])).Zip(shared, (summary, each) => new SharedSummary(summary, each.Right))];
        Center = await CenterOfAllAsync(mine);
        return Page();
    }

    private async Task<CustomerCenter?> CenterOfAllAsync(IReadOnlyList<ServiceAccount> mine) =>
        mine.Select(account => account.CenterId).Distinct().ToArray() is [var only] ? await centers.FindAsync(only) : null;
}
