using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Search;

internal sealed class AccountSearch(IDbContextFactory<AccountsContext> contexts, WordSearch words, PortalDatabase database) : IAccountSearch
{
    public async Task<FoundAccounts> FindAsync(string text, int most, CancellationToken cancellation)
    {
        var typed = SearchText.Read(text);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var fitting = await FittingAsync(context, typed, most + 1, cancellation);
        return fitting.Count > 0
            ? Found(fitting, most, areSimilar: false)
            : Found(await words.SimilarAsync(context, typed.Words, most + 1, cancellation), most, areSimilar: true);
    }

    /// <summary>By e-mail address alone where one fits; by number and by words, until there are enough.</summary>
    private async Task<IReadOnlyList<ServiceAccount>> FittingAsync(AccountsContext context, SearchText typed, int most, CancellationToken cancellation)
    {
        var found = await ByEmailAsync(context, typed.Email, most, cancellation);
        if (found.Count > 0) return found;
        found = await ByNumberAsync(context, typed.Numbers, most, cancellation);
        if (found.Count < most) found.AddRange(await words.FittingAsync(context, typed.Words, most, cancellation));
        return [.. found.DistinctBy(account => account.Number).Take(most)];
    }

    private async Task<List<ServiceAccount>> ByEmailAsync(AccountsContext context, string? email, int most, CancellationToken cancellation) => email is null
        ? []
        : await context.ServiceAccounts.BeginningWith(database, "accounts_service_accounts", "lower(contact_email)", email, most).AsNoTracking().ToListAsync(cancellation);

    private static async Task<List<ServiceAccount>> ByNumberAsync(AccountsContext context, (string First, string Last)? numbers, int most, CancellationToken cancellation) =>
        numbers is not var (first, last)
            ? []
            : await context.ServiceAccounts.FromSql($"select * from accounts_service_accounts where number between {first} and {last} order by number limit {most}")
                .AsNoTracking().ToListAsync(cancellation);

    private static FoundAccounts Found(IReadOnlyList<ServiceAccount> accounts, int most, bool areSimilar) =>
        new([.. accounts.Take(most).OrderBy(account => account.CustomerName, StringComparer.Ordinal).ThenBy(account => account.Number)],
            accounts.Count > most, areSimilar && accounts.Count > 0);
}
