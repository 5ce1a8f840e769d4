using System.Collections.Frozen;
using System.Reflection;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Metadata;
using Orleans.Runtime;

namespace CalWater.Grains.Cluster.Moving;

/// <summary>Orleans' storage knows a state by its name and the grain's key; which type of grain keeps it is in the classes.</summary>
internal sealed class GrainTypeNames(IOptions<GrainEngineOptions> options, GrainTypeResolver resolver)
{
    private readonly Lazy<FrozenDictionary<string, string>> byState = new(() => Read(options.Value.Assemblies, resolver));

    /// <exception cref="InvalidOperationException">No class of this program keeps such a state.</exception>
    public string OfState(string name) => byState.Value.GetValueOrDefault(name)
        ?? throw new InvalidOperationException($"No grain of this program keeps a state named '{name}'. Use the program that wrote it.");

    private static FrozenDictionary<string, string> Read(IEnumerable<Assembly> assemblies, GrainTypeResolver resolver) =>
        (from type in assemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
         where type is { IsAbstract: false } && type.IsAssignableTo(typeof(Grain))
         from parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
         let state = parameter.GetCustomAttribute<PersistentStateAttribute>()
         where state is not null
         select (Name: state.StateName, Type: resolver.GetGrainType(type).ToString()!))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Type);
}
