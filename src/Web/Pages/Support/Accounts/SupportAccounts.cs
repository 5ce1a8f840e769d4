using CalWater.Web.Pages.Support.Approvals;
using CalWater.Web.Pages.Support.Contacts;
using CalWater.Web.Pages.Support.Exchange;
using CalWater.Web.Pages.Support.Linking;
using CalWater.Web.Pages.Support.Mails;
using CalWater.Web.Pages.Support.OneSignIn;
using CalWater.Web.Pages.Support.Payments;
using CalWater.Web.Pages.Support.Search;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What the pages about customers ask.</summary>
internal static class SupportAccounts
{
    public static IServiceCollection AddSupportAccounts(this IServiceCollection services) =>
        services.AddScoped<SupportDesk>().AddScoped<SupportRecord>().AddScoped<UploadClerk>().AddScoped<CustomerRecords>()
            .AddSingleton<CustomerBills>().AddSingleton<CustomerPast>().AddSingleton<CustomerNames>().AddSingleton<CustomerSearch>()
            .AddScoped<ApprovalDesk>().AddScoped<SupportPayments>().AddSingleton<MoveCheck>()
            .AddScoped<SupportContacts>().AddScoped<LinkOffice>().AddSingleton<LinkSearch>()
            .AddScoped<OldUserSearch>().AddScoped<GuideFacts>().AddScoped<OpenTasks>().AddScoped<NamesOffice>()
            .AddSingleton<UnansweredMails>().AddScoped<ResendDesk>().AddScoped<AccountRecord>().AddSingleton<CustomerTrail>();
}
