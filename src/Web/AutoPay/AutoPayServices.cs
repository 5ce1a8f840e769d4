namespace CalWater.Web.AutoPay;

/// <summary>What runs Auto Pay.</summary>
internal static class AutoPayServices
{
    public static IServiceCollection AddAutoPayRuns(this IServiceCollection services) => services
        .AddSingleton<BilledAutoPay>()
        .AddSingleton<EndedAccounts>()
        .AddSingleton<CardPost>()
        .AddSingleton<ExpiringCards>()
        .AddSingleton<AutoPayNight>()
        .AddHostedService<AutoPayWatch>();
}
