using System.Globalization;

namespace CalWater.Web.Pages.Profile.Passkeys;

/// <summary>What its owner calls a passkey: one short line.</summary>
internal static class PasskeyName
{
    public const int Longest = 40;

    /// <summary>Leaves out what is not printed and what is too long; nothing left becomes the other name.</summary>
    public static string Of(string? typed, string otherwise)
    {
        var line = string.Concat((typed ?? "").Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Trim();
        var letters = new StringInfo(line);
        var name = letters.LengthInTextElements > Longest ? letters.SubstringByTextElements(0, Longest).Trim() : line;
        return name.Length is 0 or > Longest * 4 ? otherwise : name;
    }
}
