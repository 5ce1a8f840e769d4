using CalWater.Web.Pages.Accounts.Access;
using CalWater.Web.Pages.Accounts.Activity;
using CalWater.Web.Pages.Accounts.AutoPay;
using CalWater.Web.Pages.Accounts.Bills;
using CalWater.Web.Pages.Accounts.Contacts;
using CalWater.Web.Pages.Accounts.EBilling;
using CalWater.Web.Pages.Accounts.Methods;
using CalWater.Web.Pages.Accounts.Review;
using CalWater.Web.Pages.Accounts.Usage;
using CalWater.Web.Pages.Exports;
using CalWater.Web.Pages.Invitations;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts;

/// <summary>What the account pages ask.</summary>
internal static class AccountPages
{
    public static IServiceCollection AddAccountPages(this IServiceCollection services) =>
        services
            .AddScoped<MyAccounts>()
            .AddSingleton<SharedAccounts>()
            .AddScoped<GuestRecord>()
            .AddScoped<EBillingDesk>()
            .AddScoped<AccessDesk>()
            .AddScoped<AccessDoor>()
            .AddScoped<ReviewDesk>()
            .AddScoped<AutoPayDesk>()
            .AddSingleton<MethodsHelp>()
            .AddScoped<MethodsDesk>()
            .AddScoped<ContactsDesk>()
            .AddSingleton<AccountTrail>()
            .AddScoped<PracticeCode>()
            .AddSingleton<BillingEmailDoor>()
            .AddSingleton<AccountSummaries>()
            .AddSingleton<ReadableBills>()
            .AddSingleton<EarlierBills>()
            .AddSingleton<BillPdfs>()
            .AddSingleton<BillCsv>()
            .AddSingleton<UseDesk>()
            .AddSingleton<UseCsv>()
            .AddSingleton<PortfolioFile>();
}
