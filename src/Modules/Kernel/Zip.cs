using System.Text.Json.Serialization;

namespace CalWater;

/// <summary>A five-digit ZIP code. ZIP+4 is read and its last four digits are dropped, because both match (F3).</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct Zip
{
    private readonly string? digits;

    private Zip(string digits) => this.digits = digits;

    /// <summary>Reads <c>94402</c>, <c>94402-1234</c> or <c>944021234</c>.</summary>
    public static bool TryParse(string? text, out Zip zip)
    {
        zip = default;
        var digits = text?.Trim().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (digits.Length is not (5 or 9) || !digits.All(char.IsAsciiDigit)) return false;
        zip = new Zip(digits[..5]);
        return true;
    }

    /// <exception cref="FormatException">The text is not a ZIP code.</exception>
    public static Zip Parse(string text) =>
        TryParse(text, out var zip) ? zip : throw new FormatException("A ZIP code is five digits.");

    public override string ToString() => digits ?? "";

    public sealed class JsonConverter() : TextJsonConverter<Zip>(Parse);
}
