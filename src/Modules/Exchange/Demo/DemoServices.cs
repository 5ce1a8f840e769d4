using CalWater.Billing.Rates;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Exchange.Demo;

internal static class DemoServices
{
    /// <summary>The demo is rated by the sheets that are part of the program, whatever the utility's own are.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton(_ => new DemoUtility(TariffBook.Standard));
}
