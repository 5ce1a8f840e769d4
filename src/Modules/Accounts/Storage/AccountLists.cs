using System.Linq.Expressions;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Database.Lists;
using CalWater.Grains.ServiceAccounts;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Accounts.Storage;

internal static class AccountLists
{
    private static readonly GrainKind Account = new("service-account", "service-account");

    /// <summary>The tables that the accounts' grains feed.</summary>
    public static IServiceCollection AddAccountLists(this IServiceCollection services) => services
        .Add<AccountOnline>("accounts online", "accounts_online", account => [account], numbers => row => numbers.Contains(row.Number),
            saysNothing: row => row is { Owner: null, EBillingSince: null, UnlinkedAt: null })
        .Add<SharedAccount>("shared accounts", "accounts_shared", account => account.Shared, numbers => row => numbers.Contains(row.Number))
        .Add<AccountContacts>("billing contacts", "accounts_contacts", account => account.Contacts is { } contacts ? [contacts] : [], numbers => row => numbers.Contains(row.Number));

    private static IServiceCollection Add<TRow>(
        this IServiceCollection services, string name, string table, Func<AccountOnline, IEnumerable<TRow>> rows,
        Func<List<AccountNumber>, Expression<Func<TRow, bool>>> of, Predicate<TRow>? saysNothing = null) where TRow : class =>
        services.AddList<AccountsContext, OnlineAccount, TRow>(
            new(name, table, $"'{ServiceAccountGrains.Prefix}' || number", Account),
            (key, account) => rows(AccountOnline.Of(ServiceAccountGrains.Number(key), account)),
            keys => of([.. keys.Select(ServiceAccountGrains.Number)]), saysNothing: saysNothing);
}
