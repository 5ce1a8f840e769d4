using System.Globalization;
using System.Text;

namespace CalWater;

/// <summary>A short text that one person types and others read: a name on a bill, a nickname.</summary>
public static class OneLine
{
    private static readonly UnicodeCategory[] Unseen =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator,
        UnicodeCategory.PrivateUse, UnicodeCategory.OtherNotAssigned
    ];

    /// <summary>Whether every character shows: none breaks the line, turns the direction of reading, or is half of a pair.</summary>
    public static bool IsOne(string text) =>
        text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && !Unseen.Contains(Rune.GetUnicodeCategory(rune)));

    /// <summary>The text without spaces around it; null when nothing is left.</summary>
    public static string? Of(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;
}
