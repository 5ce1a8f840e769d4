using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Core;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>A class of grains: its name in the database, and how one is made.</summary>
internal sealed class GrainClass
{
    private readonly ObjectFactory make;
    private readonly (string Name, ObjectFactory Make)[] states;

    public GrainClass(Type type)
    {
        Type = type;
        Name = type.GetCustomAttribute<GrainTypeAttribute>()?.Name ?? Conventional(type.Name.ToLowerInvariant());
        MostWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 1;
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        var slots = StatesOf(type);
        make = ActivatorUtilities.CreateFactory(type, [.. slots.Select(slot => typeof(IPersistentState<>).MakeGenericType(slot.State))]);
        states = [.. slots.Select(slot => (slot.Name, FactoryOf(slot.State)))];
    }

    public Type Type { get; }

    /// <summary>As Orleans has it: the attribute's, or the class name in lower case without "grain" at its end.</summary>
    public string Name { get; }

    public bool IsReentrant { get; }

    /// <summary>How many activations one key may have: one, unless the class is a stateless worker.</summary>
    public int MostWorkers { get; }

    public IStorage[] NewStates(IActivation activation, IServiceProvider services) =>
        Array.ConvertAll(states, state => (IStorage)state.Make(services, [state.Name, activation]));

    public Grain New(IServiceProvider services, IStorage[] states) => (Grain)make(services, states);

    private static string Conventional(string name) =>
        name.EndsWith("grain", StringComparison.Ordinal) ? name[..^"grain".Length] : name;

    private static List<(string Name, Type State)> StatesOf(Type type) =>
        [.. from parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            let attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()
            where attribute is not null
            select (attribute.StateName, parameter.ParameterType.GenericTypeArguments[0])];

    private static ObjectFactory FactoryOf(Type state) =>
        ActivatorUtilities.CreateFactory(typeof(PersistentState<>).MakeGenericType(state), [typeof(string), typeof(IActivation)]);
}
