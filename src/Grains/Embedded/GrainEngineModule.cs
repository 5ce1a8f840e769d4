using CalWater.Grains.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Grains.Hosting;

/// <summary>Registers the single-process grain engine.</summary>
public static class GrainEngineModule
{
    /// <summary>
    /// The engine and its <see cref="IGrainFactory"/>. It starts before the host's other services and stops after them:
    /// it then serves the calls that are under way, refuses new ones, and ends every grain.
    /// </summary>
    public static IServiceCollection AddGrainEngine(
        this IServiceCollection services, Action<GrainEngineOptions, IServiceProvider> configure)
    {
        services.AddOptions<GrainEngineOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GrainEngineOptions>, GrainEngineOptions.Validation>();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<EngineLog>()
            .AddSingleton<EngineFigures>()
            .AddSingleton<IEngineWatch, EngineWatch>()
            .AddSingleton<Lease>()
            .AddSingleton<GrainDatabase>()
            .AddSingleton<GrainClasses>()
            .AddSingleton<GrainEngine>()
            .AddSingleton<GrainStates>()
            .AddSingleton<IStoredGrains, StoredGrains>()
            .AddSingleton<ReminderTable>()
            .AddSingleton<GrainReminders>()
            .AddSingleton(provider => provider.GetRequiredService<GrainEngine>().GrainFactory)
            .AddHostedService<GrainEngineHost>();
    }
}
