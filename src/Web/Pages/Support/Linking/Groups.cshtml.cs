using CalWater.Accounts.Linking;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Linking;

/// <summary>Accounts that are linked in the utility's database and on two sign-ins, for a CSR to sort out.</summary>
internal sealed class GroupsModel(ILinkGroups groups, LinkSearch search, LinkOffice office) : PageModel
{
    public const int Most = 50;

    /// <summary>Each group's accounts, with the sign-in they are on.</summary>
    public IReadOnlyList<IGrouping<string?, LinkCandidate>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var members = await groups.SplitAsync(Most, cancellation);
        var accounts = await search.AccountsAsync([.. members.Select(member => member.Number)]);
        Groups = [.. (await office.WithLoginsAsync(accounts)).GroupBy(each => each.Account.LinkGroup).OrderBy(group => group.Key, StringComparer.Ordinal)];
    }
}
