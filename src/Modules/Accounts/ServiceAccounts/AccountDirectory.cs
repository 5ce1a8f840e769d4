using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.ServiceAccounts;

internal sealed class AccountDirectory(IDbContextFactory<AccountsContext> contexts) : IAccountDirectory
{
    private static readonly Func<AccountsContext, AccountNumber, CancellationToken, Task<ServiceAccount?>> ByNumber =
        EF.CompileAsyncQuery((AccountsContext context, AccountNumber number, CancellationToken cancellation) =>
            context.ServiceAccounts.AsNoTracking().FirstOrDefault(account => account.Number == number));

    private static readonly Func<AccountsContext, AccountId, CancellationToken, Task<ServiceAccount?>> ById =
        EF.CompileAsyncQuery((AccountsContext context, AccountId id, CancellationToken cancellation) =>
            context.ServiceAccounts.AsNoTracking().FirstOrDefault(account => account.Id == id));

    private static readonly Func<AccountsContext, IEnumerable<AccountNumber>, IAsyncEnumerable<ServiceAccount>> ByNumbers =
        EF.CompileAsyncQuery((AccountsContext context, IEnumerable<AccountNumber> numbers) =>
            context.ServiceAccounts.AsNoTracking()
                .Where(account => numbers.Contains(account.Number))
                .OrderBy(account => account.ServiceAddress).ThenBy(account => account.Number).AsQueryable());

    private static readonly Func<AccountsContext, IEnumerable<AccountNumber>, LoginId, IAsyncEnumerable<ServiceAccount>> Owned =
        EF.CompileAsyncQuery((AccountsContext context, IEnumerable<AccountNumber> numbers, LoginId owner) =>
            context.ServiceAccounts.AsNoTracking()
                .Where(account => numbers.Contains(account.Number) && context.Online.Any(online => online.Number == account.Number && online.Owner == owner))
                .OrderBy(account => account.ServiceAddress).ThenBy(account => account.Number).AsQueryable());

    private static readonly Func<AccountsContext, AccountNumber, IAsyncEnumerable<AccountNumber>> Linked =
        EF.CompileAsyncQuery((AccountsContext context, AccountNumber number) =>
            context.ServiceAccounts
                .Where(account => account.Number == number
                    || account.LinkGroup != null && account.LinkGroup == context.ServiceAccounts.First(one => one.Number == number).LinkGroup
                    && !context.Online.Any(online => (online.Number == number || online.Number == account.Number) && online.UnlinkedAt != null))
                .Select(account => account.Number).OrderBy(each => each).AsQueryable());

    public async Task<ServiceAccount?> FindAsync(AccountNumber number, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ByNumber(context, number, cancellation);
    }

    public async Task<ServiceAccount?> FindAsync(AccountId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ById(context, id, cancellation);
    }

    public async Task<IReadOnlyList<ServiceAccount>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ByNumbers(context, numbers).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<ServiceAccount>> OwnedAsync(
        IReadOnlyCollection<AccountNumber> numbers, LoginId owner, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Owned(context, numbers, owner).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<AccountNumber>> LinkedToAsync(AccountNumber number, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Linked(context, number).ToListAsync(cancellation);
    }
}
