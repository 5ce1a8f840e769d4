using System.Text.RegularExpressions;

namespace CalWater.Web.Forms;

/// <summary>A text typed by staff, in which no card number may stand: it would be kept for good.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FreeTextAttribute() : TypedTextAttribute(typed => !CardNumbers.AreIn(typed));

/// <summary>Finds what looks like the number of a card: 13 to 19 digits, however they are grouped, with the right last one.</summary>
internal static partial class CardNumbers
{
    public static bool AreIn(string text) =>
        Digits().Matches(text).Select(match => match.Value.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray()).Any(IsOne);

    /// <summary>ISO/IEC 7812: from the right, every second digit doubled, the digits of all add up to a multiple of ten.</summary>
    private static bool IsOne(int[] digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<!\d)[0-9](?:[ .-]?[0-9]){12,18}(?!\d)")]
    private static partial Regex Digits();
}
