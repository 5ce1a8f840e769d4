using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Grains.Embedded;

/// <summary>Registers the single-process grain engine.</summary>
public static class EmbeddedGrainsModule
{
    /// <summary>
    /// The engine and its <see cref="IGrainFactory"/>. It starts before the host's other services and stops after them:
    /// it then serves the calls that are under way, refuses new ones, and ends every grain.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(
        this IServiceCollection services, Action<EmbeddedGrainsOptions, IServiceProvider> configure)
    {
        services.AddOptions<EmbeddedGrainsOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddedGrainsOptions>, EmbeddedGrainsOptions.Validation>();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<GrainDatabase>()
            .AddSingleton<GrainClasses>()
            .AddSingleton<GrainEngine>()
            .AddSingleton<GrainStates>()
            .AddSingleton<ReminderTable>()
            .AddSingleton<GrainReminders>()
            .AddSingleton(provider => provider.GetRequiredService<GrainEngine>().GrainFactory)
            .AddHostedService<EmbeddedGrainsHost>();
    }
}
