using CalWater.Accounts.Search;
using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Web.Pages.Support.Search;

/// <summary>Finds customers by whatever a caller can name, in every module that knows a part of it.</summary>
internal sealed class CustomerSearch(IAccountSearch accounts, CustomerNames names, IAccountDirectory directory)
{
    /// <summary>How many a page shows.</summary>
    public const int Most = 25;

    public async Task<FoundCustomers> FindAsync(string text, CancellationToken cancellation)
    {
        var named = await NamedAsync(text, cancellation);
        var found = await accounts.FindAsync(text, Most, cancellation);
        var fitting = found.AreSimilar && named.Count > 0 ? [] : found.Accounts.Select(account => new CustomerHit(account, HitKind.Account, null, null));
        var hits = named.Concat(fitting).OrderBy(hit => Rank(hit, text)).DistinctBy(hit => hit.Account.Number).ToList();
        return new(await WithOwnersAsync(hits.Take(Most).ToList(), cancellation), hits.Count > Most || found.AreMore, found.AreSimilar && named.Count == 0);
    }

    private async Task<IReadOnlyList<CustomerHit>> NamedAsync(string text, CancellationToken cancellation)
    {
        var named = await names.FindAsync(text, Most + 1, cancellation);
        var known = (await directory.FindAsync([.. named.Select(each => each.Account).Distinct()], cancellation)).ToDictionary(account => account.Number);
        return [.. named.Where(each => known.ContainsKey(each.Account)).Select(each => new CustomerHit(known[each.Account], each.Kind, each.Name, null))];
    }

    private async Task<IReadOnlyList<CustomerHit>> WithOwnersAsync(List<CustomerHit> hits, CancellationToken cancellation)
    {
        var owners = await names.OwnersAsync([.. hits.Select(hit => hit.Account.Number)], cancellation);
        return [.. hits.Select(hit => hit with { Owner = owners.GetValueOrDefault(hit.Account.Number) })];
    }

    /// <summary>A name typed whole, then what the utility knows, then names that only begin so.</summary>
    private static int Rank(CustomerHit hit, string text) =>
        hit.Kind == HitKind.Account ? 1 : text.Equals(hit.Name, StringComparison.OrdinalIgnoreCase) ? 0 : 2;
}
