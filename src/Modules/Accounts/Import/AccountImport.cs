using System.Data.Common;
using CalWater.Accounts.Centers;
using CalWater.Accounts.Linking;
using CalWater.Accounts.Search;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Import;

internal sealed class AccountImport(IDbContextFactory<AccountsContext> contexts, Staging staging, CustomerCenters centers, ISearchIndex search) : IAccountImport
{
    private readonly AccountTables tables = AccountTables.Of(contexts);

    public Task EmptyAsync(CancellationToken cancellation) =>
        staging.EmptyAsync([tables.StagedCenters.Name, tables.StagedAccounts.Name], cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<CustomerCenter>> rows, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedCenters, rows, cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<ServiceAccount>> rows, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedAccounts, rows, cancellation);

    public Task<IReadOnlyList<RowFault>> CheckAsync(CancellationToken cancellation) =>
        staging.FaultsAsync(AccountChecks.All, cancellation);

    public async Task<IReadOnlyDictionary<AccountNumber, ServiceAccount>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var staged = context.ServiceAccounts.FromSql($"select * from accounts_staged_accounts");
        var found = new Dictionary<AccountNumber, ServiceAccount>();
        foreach (var accounts in new[] { staged, context.ServiceAccounts })
            await foreach (var account in accounts.AsNoTracking().Where(each => numbers.Contains(each.Number)).AsAsyncEnumerable().WithCancellation(cancellation))
                found.TryAdd(account.Number, account);
        return found;
    }

    public async Task<IReadOnlyDictionary<string, CustomerCenter>> CentersAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var staged = await context.CustomerCenters.FromSql($"select * from accounts_staged_centers").AsNoTracking().ToListAsync(cancellation);
        var stored = await context.CustomerCenters.AsNoTracking().ToListAsync(cancellation);
        return staged.Concat(stored).DistinctBy(center => center.Id).ToDictionary(center => center.Id, StringComparer.Ordinal);
    }

    public async Task PublishAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await transaction.ExecuteAsync(tables.PublishCenters, cancellation);
        await transaction.ExecuteAsync(LinkGroups.NoteChanges, cancellation);
        await transaction.ExecuteAsync(tables.PublishAccounts, cancellation);
        foreach (var statement in search.Feed) await transaction.ExecuteAsync(statement, cancellation);
        await transaction.ExecuteAsync(LinkGroups.DropOffline, cancellation);
    }

    public void Published() => centers.Forget();
}
