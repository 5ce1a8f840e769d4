using System.Reflection;
using System.Runtime.CompilerServices;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>What others can see of a type, one line for each fact, without a word on the assemblies it comes from.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The lines of a type; the value tells what may be null in it, see <see cref="Nullness"/>.</summary>
    public static Dictionary<string, string> Of(Type type) => Facts(type).ToDictionary();

    private static IEnumerable<KeyValuePair<string, string>> Facts(Type type) =>
    [
        .. Lines([Kind(type)]),
        .. Lines(Bases(type).Concat(type.GetInterfaces()).Select(more => $"is {more}")),
        .. Lines(type.GetGenericArguments().Select(Parameter)),
        .. Lines(type.GetCustomAttributesData().Where(Is<AttributeUsageAttribute>).Select(Usage)),
        .. Lines(type.GetFields(Declared).Where(IsVisible).Select(field => $"{field} = {(field.IsLiteral ? field.GetRawConstantValue() : "")}")),
        .. Lines(type.GetProperties(Declared).Where(IsRequired).Select(property => $"required {property.Name}")),
        .. type.GetConstructors(Declared).Where(IsVisible).Select(made => KeyValuePair.Create($"{Access(made)} new({Parameters(made)})", Nullness.Of(made))),
        .. type.GetMethods(Declared).Where(IsVisible).Select(method => KeyValuePair.Create(Line(method), Nullness.Of(method))),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Lines(IEnumerable<string> lines) => lines.Select(line => KeyValuePair.Create(line, ""));

    private static string Kind(Type type) =>
        type.IsInterface ? "interface"
        : type.IsEnum ? $"enum {type.GetEnumUnderlyingType()}"
        : type.IsValueType ? type.GetCustomAttributesData().Any(Is<IsReadOnlyAttribute>) ? "readonly struct" : "struct"
        : type switch { { IsAbstract: true, IsSealed: true } => "static class", { IsAbstract: true } => "abstract class", { IsSealed: true } => "sealed class", _ => "class" };

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType) yield return above;
    }

    private static string Line(MethodInfo method) =>
        $"{Access(method)} {method.ReturnType}{Modifiers(method.ReturnParameter)} {method.Name}({Parameters(method)})"
        + string.Concat(method.GetGenericArguments().Select(Parameter));

    private static string Access(MethodBase method)
    {
        var access = method switch { { IsPublic: true } => "public", { IsFamily: true } => "protected", _ => "protected internal" };
        if (method.IsStatic) return access + " static";
        if (method.IsAbstract) return access + " abstract";
        if (!method.IsVirtual || method.IsFinal) return access;
        return access + (method.Attributes.HasFlag(MethodAttributes.NewSlot) ? " virtual" : " override");
    }

    private static string Parameters(MethodBase method)
    {
        var first = method.GetCustomAttributesData().Any(Is<ExtensionAttribute>) ? "this " : "";
        return first + string.Join(", ", method.GetParameters().Select(Line));
    }

    private static string Line(ParameterInfo parameter) =>
        (parameter.GetCustomAttributesData().Any(Is<ParamArrayAttribute>) ? "params " : "")
        + $"{parameter.ParameterType}{Modifiers(parameter)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "");

    // An init accessor differs from a set accessor, and an in parameter from a ref one, by these.
    private static string Modifiers(ParameterInfo parameter) => string.Concat(parameter.GetRequiredCustomModifiers().Select(modifier => $" {modifier.Name}"));

    private static string Parameter(Type parameter) =>
        $" where {parameter.Name}: {parameter.GenericParameterAttributes} {string.Join(", ", parameter.GetGenericParameterConstraints().Select(type => $"{type}"))}";

    private static string Usage(CustomAttributeData usage) =>
        $"usage {usage.ConstructorArguments[0].Value}"
        + $" {nameof(AttributeUsageAttribute.AllowMultiple)}={Named(usage, nameof(AttributeUsageAttribute.AllowMultiple)) ?? false}"
        + $" {nameof(AttributeUsageAttribute.Inherited)}={Named(usage, nameof(AttributeUsageAttribute.Inherited)) ?? true}";

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsRequired(PropertyInfo property) => property.GetCustomAttributesData().Any(Is<RequiredMemberAttribute>);

    private static bool Is<T>(CustomAttributeData attribute) => attribute.AttributeType.FullName == typeof(T).FullName;
}
