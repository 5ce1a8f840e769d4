using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using CalWater.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing;

/// <summary>Bills and the ledger.</summary>
public static class BillingModule
{
    public static IServiceCollection AddBillingModule(this IServiceCollection services) =>
        services
            .AddModuleStorage<BillingContext>("billing")
            .AddSingleton<IBills, StoredBills>()
            .AddSingleton<ILedger, StoredLedger>()
            .AddSingleton<IAccountBalances, AccountBalances>();
}
