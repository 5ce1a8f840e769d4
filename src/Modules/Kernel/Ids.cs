using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CalWater;

/// <summary>The opaque id of a service account in addresses of pages; random, assigned once, never the account number.</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct AccountId(string Value)
{
    public const int Length = 16;

    public static AccountId New() => new(RandomId.New(Length));

    public override string ToString() => Value;

    public sealed class JsonConverter() : TextJsonConverter<AccountId>(text => new(text));
}

/// <summary>The id of a login, random; the e-mail address may change, this does not.</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct LoginId(string Value)
{
    public static LoginId New() => new(RandomId.New(20));
    public override string ToString() => Value;

    public sealed class JsonConverter() : TextJsonConverter<LoginId>(text => new(text));
}

/// <summary>The id of a payment, made when its form is shown, so that a double click is the same payment.</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct PaymentId(string Value)
{
    public static PaymentId New() => new(RandomId.New(20));

    /// <summary>The id of one attempt of Auto Pay on a bill: always the same, so that no run can make a second payment of it.</summary>
    public static PaymentId OfAutoPay(BillNumber bill, int attempt) => new(RandomId.From($"auto-{bill}-{attempt}", 20));

    /// <summary>Reads an id that came back from a form; anything that this program cannot have made is refused.</summary>
    public static bool TryParse(string? text, out PaymentId id)
    {
        id = new(text ?? "");
        return RandomId.IsOne(text, 20);
    }

    public override string ToString() => Value;

    public sealed class JsonConverter() : TextJsonConverter<PaymentId>(text => new(text));
}

/// <summary>The number the CIS gives a bill.</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct BillNumber(string Value) : IComparable<BillNumber>
{
    public int CompareTo(BillNumber other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;

    public sealed class JsonConverter() : TextJsonConverter<BillNumber>(text => new(text));
}

/// <summary>Random ids of lower-case letters and digits without look-alikes (five bits a character).</summary>
public static class RandomId
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    public static string New(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>The same id for the same text, and no way to guess one from another (SHA-256, five bits a character).</summary>
    public static string From(string text, int length) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Take(length).Select(value => Alphabet[value % Alphabet.Length]));

    public static bool IsOne(string? text, int length) =>
        text?.Length == length && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
}
