using CalWater.Database;
using CalWater.Grains.Cluster;
using CalWater.Grains.Cluster.Moving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Reminders;
using Orleans.Runtime;

namespace CalWater.Grains.Hosting;

/// <summary>Registers an Orleans silo in this process: one node of a cluster.</summary>
public static class GrainEngineModule
{
    /// <summary>
    /// The silo and its <see cref="Orleans.IGrainFactory"/>. It starts before the services registered after it and stops
    /// after them. Section <c>Grains</c> of the settings says where the node is found; <paramref name="configure"/> comes after.
    /// </summary>
    public static IServiceCollection AddGrainEngine(
        this IServiceCollection services, Action<GrainEngineOptions, IServiceProvider> configure)
    {
        services.AddOptions<GrainEngineOptions>().BindConfiguration("Grains").Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GrainEngineOptions>, GrainEngineOptions.Validation>();
        services.AddClocks();
        return services
            .AddSingleton(new ModuleSchema("orleans", typeof(GrainEngineModule).Assembly))
            .AddHostedService<OrleansQueries>()
            .AddSingleton<IEngineWatch, OrleansWatch>().AddSingleton<IStoredGrains, StoredGrains>()
            .AddSingleton<GrainTypeNames>().AddSingleton<OrleansTables>().AddSingleton<EmbeddedTables>()
            .AddSingleton(provider => new GrainStateMove(
                provider.GetRequiredService<PortalDatabase>(), provider.GetRequiredService<OrleansTables>(), provider.GetRequiredService<EmbeddedTables>()))
            .AddOrleans(silo => silo.UsePortalDatabase().UseGrainEngineOptions());
    }

    /// <summary>
    /// Reminders and grains follow the portal's clock, which a test may set; what keeps the cluster together follows the machine's.
    /// </summary>
    private static void AddClocks(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddKeyedSingleton<TimeProvider>(KeyedService.AnyKey, (_, _) => TimeProvider.System);
        foreach (var area in (string[])[ReminderTimeProviderNames.Reminders, TimeProviderNames.Grains])
            services.AddKeyedSingleton(area, (provider, _) => provider.GetRequiredService<TimeProvider>());
    }
}
