using System.Data.Common;
using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Import;

internal sealed class AccountImport(AccountTables tables, Staging staging, AccountStore store, CustomerCenters centers) : IAccountImport
{
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await store.ClearAsync(cancellation);
        await staging.CreateAsync(tables.StagedCenters, cancellation);
        await staging.CreateAsync(tables.StagedAccounts, cancellation);
    }

    public Task StageAsync(IReadOnlyCollection<Imported<CustomerCenter>> rows, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedCenters, rows, cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<ServiceAccount>> rows, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedAccounts, rows, cancellation);

    public Task StagedAsync(CancellationToken cancellation) => staging.IndexAsync(tables.StagedAccounts.Name, "number", cancellation);

    public Task CheckAsync(Action<RowFault> found, CancellationToken cancellation) => staging.CheckAsync(AccountChecks.All, found, cancellation);

    public async Task<IReadOnlyDictionary<AccountNumber, ServiceAccount>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation)
    {
        await using var context = new AccountsContext(staging.OptionsFor<AccountsContext>());
        var staged = context.ServiceAccounts.FromSql($"select *, 0 as batch from accounts_staged_accounts").IgnoreQueryFilters();
        var found = new Dictionary<AccountNumber, ServiceAccount>();
        foreach (var accounts in new[] { staged, context.ServiceAccounts })
            await foreach (var account in accounts.AsNoTracking().Where(each => numbers.Contains(each.Number)).AsAsyncEnumerable().WithCancellation(cancellation))
                found.TryAdd(account.Number, account);
        return found;
    }

    public async Task<IReadOnlyDictionary<string, CustomerCenter>> CentersAsync(CancellationToken cancellation)
    {
        await using var context = new AccountsContext(staging.OptionsFor<AccountsContext>());
        var staged = await context.CustomerCenters.FromSql($"select *, 0 as batch from accounts_staged_centers").IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellation);
        var stored = await context.CustomerCenters.AsNoTracking().ToListAsync(cancellation);
        return staged.Concat(stored).DistinctBy(center => center.Id).ToDictionary(center => center.Id, StringComparer.Ordinal);
    }

    public Task StoreAheadAsync(CancellationToken cancellation) => store.StoreAheadAsync(cancellation);

    public Task PublishAsync(DbTransaction transaction, CancellationToken cancellation) => store.PublishAsync(transaction, cancellation);

    public void Published() => centers.Forget();
}
