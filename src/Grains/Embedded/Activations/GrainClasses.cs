using System.Collections.Frozen;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>The grain classes found in the assemblies of the options.</summary>
internal sealed class GrainClasses
{
    private readonly FrozenDictionary<Type, GrainClass[]> byInterface;
    private readonly FrozenDictionary<string, GrainClass> byName;

    /// <exception cref="ArgumentException">Two classes have the same grain type name, or a message of theirs could change.</exception>
    public GrainClasses(IOptions<GrainEngineOptions> options)
    {
        var classes = options.Value.Assemblies.Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(Grain)))
            .Select(type => new GrainClass(type))
            .ToList();
        byName = classes.GroupBy(grain => grain.Name).ToFrozenDictionary(group => group.Key, Single);
        byInterface = classes
            .SelectMany(grain => grain.Type.GetInterfaces().Where(IsContract).Select(contract => (contract, grain)))
            .GroupBy(pair => pair.contract, pair => pair.grain)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        foreach (var contract in byInterface.Keys) Messages.Check(contract);
    }

    /// <exception cref="ArgumentException">No class implements the interface, or more than one.</exception>
    public GrainClass Implementing(Type contract) => byInterface.GetValueOrDefault(contract, []) switch
    {
        [var only] => only,
        [] => throw new ArgumentException($"No grain class implements {contract}; is its assembly among the engine's options?"),
        var several => throw new ArgumentException($"{contract} is implemented by {string.Join(" and ", several.Select(grain => grain.Type.Name))}."),
    };

    /// <exception cref="ArgumentException">There is no such grain type.</exception>
    public GrainClass Named(string name) =>
        byName.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no grain class for the grain type '{name}'.");

    private static bool IsContract(Type type) => type.IsAssignableTo(typeof(IAddressable));

    private static GrainClass Single(IGrouping<string, GrainClass> sameName) => sameName.Count() == 1
        ? sameName.Single()
        : throw new ArgumentException($"{string.Join(" and ", sameName.Select(grain => grain.Type))} have one grain type, '{sameName.Key}'.");
}
