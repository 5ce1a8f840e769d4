using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Export;
using CalWater.Exchange.Import;
using CalWater.Exchange.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Exchange;

/// <summary>Files from and to the CIS, and demo data.</summary>
public static class ExchangeModule
{
    public static IServiceCollection AddExchangeModule(this IServiceCollection services) =>
        services.AddDemo().AddImport().AddDeliveries().AddExport().AddSingleton<PinLetters>();
}
