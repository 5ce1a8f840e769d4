using System.Reflection;
using CalWater.Grains.Runtime.States;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace CalWater.Grains.Runtime;

/// <summary>What an engine is given to run the portal's grains.</summary>
public static class RuntimeGrains
{
    /// <summary>Where their classes are.</summary>
    public static Assembly Assembly => typeof(RuntimeGrains).Assembly;

    /// <summary>How their states are kept; both engines use it.</summary>
    public static IServiceCollection AddGrainStates(this IServiceCollection services) =>
        services.AddSingleton<IGrainStorageSerializer>(new GrainStateSerializer(StateSchemas.All));
}
