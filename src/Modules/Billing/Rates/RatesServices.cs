using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Rates;

internal static class RatesServices
{
    public static IServiceCollection AddRates(this IServiceCollection services) => services.AddSingleton(_ => TariffBook.Standard);
}
