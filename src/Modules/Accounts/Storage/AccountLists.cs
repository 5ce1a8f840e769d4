using CalWater.Database.Lists;
using CalWater.Grains.ServiceAccounts;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Accounts.Storage;

internal static class AccountLists
{
    private static readonly GrainKind Account = new("service-account", "service-account");

    /// <summary>The tables that the accounts' grains feed.</summary>
    public static IServiceCollection AddAccountLists(this IServiceCollection services) => services
        .AddSingleton(List("accounts online", "accounts_online"))
        .AddSingleton(List("shared accounts", "accounts_shared"))
        .AddSingleton(List("billing contacts", "accounts_contacts"));

    private static ListTable List(string name, string table) => new(name, table, $"'{ServiceAccountGrains.Prefix}' || number", Account);
}
