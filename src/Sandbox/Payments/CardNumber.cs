using System.Security.Cryptography;
using System.Text;

namespace CalWater.Sandbox.Payments;

/// <summary>A card number whose check digit (Luhn) is right.</summary>
internal sealed record CardNumber
{
    private CardNumber(string digits) => Digits = digits;

    public string Digits { get; }

    public string Last4 => Digits[^4..];

    public string Brand => Digits switch
    {
        ['4', ..] => "visa",
        ['5', >= '1' and <= '5', ..] or ['2', >= '2' and <= '7', ..] => "mastercard",
        ['3', '4' or '7', ..] => "amex",
        ['6', ..] => "discover",
        _ => "unknown",
    };

    public int CvcLength => Brand == "amex" ? 4 : 3;

    /// <summary>The same for the same card, and no way back to the number.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Digits)))[..16];

    /// <summary>Reads what was typed; spaces and dashes do not count. Null when it is no card number.</summary>
    public static CardNumber? Read(string typed)
    {
        var digits = typed.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length is >= 13 and <= 19 && digits.All(char.IsAsciiDigit) && PassesLuhn(digits) ? new CardNumber(digits) : null;
    }

    private static bool PassesLuhn(string digits) =>
        digits.Reverse().Select((digit, place) => Weighed(digit - '0', place)).Sum() % 10 == 0;

    private static int Weighed(int digit, int place) =>
        place % 2 == 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
}
