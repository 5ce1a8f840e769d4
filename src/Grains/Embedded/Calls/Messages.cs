using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>
/// Whether what crosses grain calls can change. A cluster copies messages; this engine hands over the object itself, so a
/// type that either side could change afterwards is refused when the engine starts.
/// </summary>
internal static class Messages
{
    private static readonly FrozenSet<Type> Leaves =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(Uri), typeof(Version), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly),
        typeof(TimeOnly), typeof(TimeSpan), typeof(CancellationToken), typeof(BinaryData), typeof(GrainId), typeof(void),
    ];

    private static readonly FrozenSet<Type> Containers =
    [
        typeof(Nullable<>), typeof(Task<>), typeof(ValueTask<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedSet<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>), typeof(FrozenSet<>), typeof(FrozenDictionary<,>),
    ];

    private static readonly ConcurrentDictionary<Type, string?> Known = new();

    /// <exception cref="ArgumentException">A parameter or the answer of one of the interface's methods can change; says which and why.</exception>
    public static void Check(Type contract)
    {
        foreach (var method in contract.GetMethods())
            foreach (var part in method.GetParameters().Append(method.ReturnParameter))
                if (FaultOf(part.ParameterType) is { } fault)
                    throw new ArgumentException(
                        $"{contract.Name}.{method.Name}{(part.Name is { Length: > 0 } name ? $", {name}" : "")}: {fault}. Grains share their messages, so none may change: use readonly members and Immutable collections.");
    }

    /// <summary>Why a value of the type could change; null when it cannot.</summary>
    public static string? FaultOf(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        // For the time of the look a type passes, so that one that contains itself comes to an end.
        Known[type] = null;
        return Known[type] = Look(type);
    }

    private static string? Look(Type type)
    {
        if (IsLeaf(type)) return null;
        if (type.IsGenericType && Containers.Contains(type.GetGenericTypeDefinition())) return First(type.GenericTypeArguments.Select(FaultOf));
        if (type.IsArray || type.IsInterface || type == typeof(object) || type.IsSubclassOf(typeof(Delegate))) return $"{Nice(type)} can change";
        return First(FieldsOf(type).Select(FaultOf).Concat(Derived(type).Select(FaultOf)));
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || Leaves.Contains(type) || type == typeof(Task) || type == typeof(ValueTask)
        || type.IsAssignableTo(typeof(IAddressable));

    private static string? FaultOf(FieldInfo field) =>
        !field.IsInitOnly && !field.DeclaringType!.IsValueType ? $"{Nice(field.DeclaringType)}.{NameOf(field)} can be set"
        : FaultOf(field.FieldType) is { } fault ? $"{Nice(field.DeclaringType!)}.{NameOf(field)}: {fault}" : null;

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            foreach (var field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
    }

    /// <summary>What may come where an open type is declared; types of other assemblies are checked where they are declared.</summary>
    private static IEnumerable<Type> Derived(Type type) =>
        type is { IsClass: true, IsSealed: false } ? type.Assembly.GetTypes().Where(other => other.IsSubclassOf(type)) : [];

    private static string? First(IEnumerable<string?> faults) => faults.FirstOrDefault(fault => fault is not null);

    /// <summary>The property's name where the compiler made the field for it.</summary>
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    private static string Nice(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(Nice))}>"
        : type.Name;
}
