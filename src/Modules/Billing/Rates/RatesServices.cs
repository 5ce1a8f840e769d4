using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Rates;

internal static class RatesServices
{
    public static IServiceCollection AddRates(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TariffOptions>().Bind(configuration.GetSection("Tariffs")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TariffOptions>, TariffOptionsRules>();
        return services.AddSingleton(provider => TariffSheets.Of(provider.GetRequiredService<IOptions<TariffOptions>>().Value).ToBook());
    }
}
