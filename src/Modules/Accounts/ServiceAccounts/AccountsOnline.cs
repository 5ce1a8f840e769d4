using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.ServiceAccounts;

internal sealed class AccountsOnline(IDbContextFactory<AccountsContext> contexts) : IAccountsOnline
{
    private static readonly Func<AccountsContext, IEnumerable<AccountNumber>, IAsyncEnumerable<AccountOnline>> ByNumbers =
        EF.CompileAsyncQuery((AccountsContext context, IEnumerable<AccountNumber> numbers) =>
            context.Online.AsNoTracking().Where(account => numbers.Contains(account.Number)));

    public async Task<IReadOnlyDictionary<AccountNumber, AccountOnline>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ByNumbers(context, numbers).ToDictionaryAsync(account => account.Number, cancellationToken: cancellation);
    }

    public async Task RecordAsync(AccountOnline account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into accounts_online (number, owner, e_billing_since)
            values ({account.Number.ToString()}, {account.Owner?.Value}, {account.EBillingSince?.UtcDateTime})
            on conflict (number) do update set owner = excluded.owner, e_billing_since = excluded.e_billing_since
            where accounts_online.owner is distinct from excluded.owner
            or accounts_online.e_billing_since is distinct from excluded.e_billing_since
            """, cancellation);
    }
}
