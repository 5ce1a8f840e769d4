using System.Reflection;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>What may be null in a signature: a letter for each type in it, in order.</summary>
internal static class Nullness
{
    private const char Unsaid = '.';

    public static string Of(MethodInfo method) => string.Concat(method.GetParameters().Prepend(method.ReturnParameter).Select(Of));

    public static string Of(ConstructorInfo constructor) => string.Concat(constructor.GetParameters().Select(Of));

    /// <summary>Whether ours says the same wherever theirs says anything.</summary>
    public static bool Agree(string ours, string theirs) =>
        ours.Length == theirs.Length && ours.Zip(theirs).All(letter => letter.Second == Unsaid || letter.First == letter.Second);

    private static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    private static string Of(NullabilityInfo info)
    {
        var parts = info.ElementType is { } element ? [element] : info.GenericTypeArguments;
        return Letter(info.ReadState) + string.Concat(parts.Select(Of));
    }

    private static string Letter(NullabilityState state) => state switch
    {
        NullabilityState.Nullable => "?",
        NullabilityState.NotNull => "!",
        _ => $"{Unsaid}",
    };
}
