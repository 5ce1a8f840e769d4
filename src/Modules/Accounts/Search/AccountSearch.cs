using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Search;

internal sealed class AccountSearch(IDbContextFactory<AccountsContext> contexts, ISearchIndex index, PortalDatabase database) : IAccountSearch
{
    public async Task<FoundAccounts> FindAsync(string text, int most, CancellationToken cancellation)
    {
        var typed = SearchText.Read(text);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var fitting = await FittingAsync(context, typed, most + 1, cancellation);
        if (fitting.Count > 0 || typed.Words.Count == 0) return Found(fitting, most, areSimilar: false);
        return Found(await SimilarAsync(context, typed, most + 1, cancellation), most, areSimilar: true);
    }

    /// <summary>By e-mail address alone where one fits; by number, by whole words and by begun ones, until there are enough.</summary>
    private async Task<IReadOnlyList<ServiceAccount>> FittingAsync(AccountsContext context, SearchText typed, int most, CancellationToken cancellation)
    {
        var found = new List<ServiceAccount>();
        foreach (var query in Queries(context, typed, most))
            if (found.Count < most && (found.Count == 0 || typed.Email is null)) found.AddRange(await query.AsNoTracking().ToListAsync(cancellation));
        return [.. found.DistinctBy(account => account.Number).Take(most)];
    }

    private IEnumerable<IQueryable<ServiceAccount>> Queries(AccountsContext context, SearchText typed, int most)
    {
        if (typed.Email is { } email)
            yield return context.ServiceAccounts.BeginningWith(database, "accounts_service_accounts", "lower(contact_email)", email, most);
        if (typed.Numbers is var (first, last))
            yield return context.ServiceAccounts.FromSql(
                $"select * from accounts_service_accounts where number between {first} and {last} order by number limit {most}");
        if (typed.Words.Count == 0) yield break;
        yield return index.Find(context, [.. typed.Words.Select(SearchWord.Whole)], most);
        yield return index.Find(context, [.. typed.Words.Select(SearchWord.Begun)], most);
    }

    /// <summary>With the words corrected that no account has; where that finds nothing, with all.</summary>
    private async Task<IReadOnlyList<ServiceAccount>> SimilarAsync(AccountsContext context, SearchText typed, int most, CancellationToken cancellation)
    {
        var words = new List<CorrectedWord>();
        foreach (var word in typed.Words.Select(SearchWord.Begun))
            words.Add(new(word, word.CanBeMisspelled ? await index.WordsLikeAsync(context, word.Typed, cancellation) : []));
        foreach (var reading in CorrectedWord.Readings(words))
            if (await index.Find(context, reading, most).AsNoTracking().ToListAsync(cancellation) is { Count: > 0 } found) return found;
        return [];
    }

    private static FoundAccounts Found(IReadOnlyList<ServiceAccount> accounts, int most, bool areSimilar) =>
        new([.. accounts.Take(most).OrderBy(account => account.CustomerName, StringComparer.Ordinal).ThenBy(account => account.Number)],
            accounts.Count > most, areSimilar && accounts.Count > 0);
}
