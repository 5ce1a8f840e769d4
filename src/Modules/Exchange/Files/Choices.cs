using System.Text.Json;

namespace CalWater.Exchange.Files;

/// <summary>The names an enumeration has in a file: <c>active</c>, <c>write_off</c>.</summary>
internal static class Choices<T> where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    public static readonly IReadOnlyList<string> Names =
        [.. Values.Select(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()))];

    public static string NameOf(T value) => Names[Array.IndexOf(Values, value)];

    /// <exception cref="FormatException">The field is none of the names.</exception>
    public static T Parse(string field)
    {
        for (var index = 0; index < Values.Length; index++)
            if (Names[index] == field) return Values[index];
        throw new FormatException($"'{field}' is none of {string.Join(", ", Names)}.");
    }
}
