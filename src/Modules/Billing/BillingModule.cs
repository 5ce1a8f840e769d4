using CalWater.Billing.Autopay;
using CalWater.Billing.Bills;
using CalWater.Billing.Checks;
using CalWater.Billing.Import;
using CalWater.Billing.Issued;
using CalWater.Billing.Ledger;
using CalWater.Billing.Payments;
using CalWater.Billing.Pdf;
using CalWater.Billing.Rates;
using CalWater.Billing.Storage;
using CalWater.Billing.Usage;
using CalWater.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing;

/// <summary>Bills, the ledger and payments.</summary>
public static class BillingModule
{
    /// <param name="services">The portal's services.</param>
    /// <param name="configuration">Section <c>Stripe</c> says how payments are taken, <c>Payments</c> how much one may be, <c>Tariffs</c> what water costs.</param>
    public static IServiceCollection AddBillingModule(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddModuleStorage<BillingContext>("billing")
            .AddBillingLists()
            .AddSingleton<IBills, StoredBills>()
            .AddSingleton<IBillArchive, StoredBillArchive>()
            .AddSingleton<IMeterReads, StoredMeterReads>()
            .AddSingleton<IssuedRecords>()
            .AddSingleton<IIssuedPdfs, StoredIssuedPdfs>()
            .AddSingleton<BillCheck>()
            .AddSingleton<BillComparison>()
            .AddSingleton<IBillsOfDay, BillsOfDay>()
            .AddSingleton<BillNews>()
            .AddSingleton<IBillNews>(provider => provider.GetRequiredService<BillNews>())
            .AddSingleton<ILedger, StoredLedger>()
            .AddSingleton<ILedgerCheck, LedgerCheck>()
            .AddSingleton<IPortalPostings, PortalPostings>()
            .AddSingleton<IAccountBalances, AccountBalances>()
            .AddSingleton<ISuspense, StoredSuspense>()
            .AddSingleton<BillTables>()
            .AddSingleton<BillPreparation>()
            .AddSingleton<BillStore>()
            .AddSingleton<IBillImport, BillImport>()
            .AddRates(configuration)
            .AddBillPdf()
            .AddPayments(configuration)
            .AddAutoPay();
}
