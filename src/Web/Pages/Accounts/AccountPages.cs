using CalWater.Web.Hosting;
using CalWater.Web.Pages.Accounts.Bills;
using CalWater.Web.Pages.Accounts.EBilling;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts;

/// <summary>What the account pages ask.</summary>
internal static class AccountPages
{
    public static IServiceCollection AddAccountPages(this IServiceCollection services) =>
        services
            .AddScoped<MyAccounts>()
            .AddScoped<EBillingDesk>()
            .AddSingleton<AccountSummaries>()
            .AddSingleton<ReadableBills>()
            .AddSingleton<BillFacts>();
}
