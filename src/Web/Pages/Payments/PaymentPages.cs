using CalWater.Web.Pages.Accounts.Payments;
using CalWater.Web.Pages.Pay;

namespace CalWater.Web.Pages.Payments;

/// <summary>What the payment pages ask.</summary>
internal static class PaymentPages
{
    public static IServiceCollection AddPaymentPages(this IServiceCollection services) => services.AddScoped<PaymentDesk>().AddScoped<PayDesk>().AddScoped<PaymentLines>();
}
