using System.Globalization;
using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>
/// What is drawn for a character that the font lacks. A reference to ".notdef" is not allowed (ISO 19005-3, 6.2.11.8), and an
/// empty box says nothing: the plain form of the character where there is one, else the sign that all text programs use for
/// "a character that cannot be shown". The text itself is kept beside it for those who search, copy or hear it.
/// </summary>
internal static class StandIn
{
    private const char Sign = '\uFFFD';

    public static char Of(char character, TrueTypeFont font)
    {
        if (IsUnseen(character)) return ' ';
        if (font.GlyphOf(character) > 0) return character;
        // The second half of a pair: the first has the sign.
        if (char.IsLowSurrogate(character)) return ' ';
        return !char.IsSurrogate(character) && Plain(character) is var plain && font.GlyphOf(plain) > 0 ? plain : Sign;
    }

    /// <summary>Controls, and marks that turn the direction of writing or join letters: they show nothing, whatever a font draws for them.</summary>
    public static bool IsUnseen(char character) => char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>The text for those who copy or hear it: as it is, with a space for each control.</summary>
    public static string Meant(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, (meant, given) => { for (var i = 0; i < meant.Length; i++) meant[i] = char.IsControl(given[i]) ? ' ' : given[i]; });

    /// <summary>A full-width or otherwise styled letter as the letter it is.</summary>
    private static char Plain(char character) => character.ToString().Normalize(NormalizationForm.FormKD)[0];
}
