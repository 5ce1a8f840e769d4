using System.Text.Json.Serialization;

namespace CalWater;

/// <summary>The ten-digit number of a service account, as the CIS prints it on the bill.</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct AccountNumber : IComparable<AccountNumber>
{
    private readonly string? digits;

    private AccountNumber(string digits) => this.digits = digits;

    /// <summary>Reads ten digits; spaces and dashes between them are what people type and are passed over.</summary>
    public static bool TryParse(string? text, out AccountNumber number)
    {
        number = default;
        if (text is null || text.Length > 40) return false;
        var digits = IsPlain(text) ? text : string.Concat(text.Where(c => c is not (' ' or '-' or '\u00a0')));
        if (!IsPlain(digits)) return false;
        number = new AccountNumber(digits);
        return true;
    }

    private static bool IsPlain(string text) => text.Length == 10 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <exception cref="FormatException">The text is not ten digits.</exception>
    public static AccountNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("An account number is ten digits.");

    public int CompareTo(AccountNumber other) => string.CompareOrdinal(digits, other.digits);

    /// <summary>The ten digits without separators.</summary>
    public override string ToString() => digits ?? "";

    /// <summary><c>001 234 5678</c>, easier to read out and to compare with the paper bill.</summary>
    public string ToDisplay() => digits is null ? "" : $"{digits[..3]} {digits[3..6]} {digits[6..]}";

    public sealed class JsonConverter() : TextJsonConverter<AccountNumber>(Parse);
}
