using CalWater.Accounts.Centers;
using CalWater.Accounts.Enrolments;
using CalWater.Accounts.Import;
using CalWater.Accounts.Linking;
using CalWater.Accounts.Search;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Accounts;

/// <summary>Service accounts and Customer Centers.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddAccountsModule(this IServiceCollection services) =>
        services
            .AddModuleStorage<AccountsContext>("accounts")
            .AddAccountLists()
            .AddSingleton<CustomerCenters>()
            .AddSingleton<ICustomerCenters>(provider => provider.GetRequiredService<CustomerCenters>())
            .AddSingleton<IAccountDirectory, AccountDirectory>()
            .AddSingleton<IAccountsOnline, AccountsOnline>()
            .AddSingleton<IAccountOwners, AccountOwners>()
            .AddSingleton<IEnrolmentSource, EnrolmentJournal>()
            .AddAccountSearch()
            .AddSingleton<ILinkGroups, LinkGroups>()
            .AddHostedService<LinkGroupWatch>()
            .AddSingleton(provider => AccountTables.Of(provider.GetRequiredService<IDbContextFactory<AccountsContext>>()))
            .AddSingleton<AccountStore>()
            .AddSingleton<IAccountImport, AccountImport>();
}
