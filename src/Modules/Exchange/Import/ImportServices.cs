using CalWater.Database;
using CalWater.Database.Bulk;
using CalWater.Exchange.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Exchange.Import;

internal static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddModuleStorage<ExchangeContext>("exchange")
        .AddSingleton<BatchLog>()
        .AddSingleton<BatchModules>()
        .AddSingleton(provider => new Importer(
            provider.GetRequiredService<PortalDatabase>(), provider.GetRequiredService<Staging>(), provider.GetRequiredService<BatchLog>(),
            provider.GetRequiredService<BatchModules>()));
}
