using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CalWater.Accounts.Search;

/// <summary>What was typed, read as words, as a part of an account number and as the beginning of an e-mail address.</summary>
internal sealed partial record SearchText(IReadOnlyList<SearchWord> Words, string? Number, string? Email)
{
    private const int MostWords = 8;
    private const int NumberLength = 10;
    private const int ShortestNumber = 3;

    public static SearchText Read(string typed) => new(
        [.. Word().Matches(Fold(typed)).Select(word => word.Value).Distinct().Take(MostWords).Select(word => new SearchWord(word))],
        NumberIn(typed), IsEmail(typed.Trim()) ? typed.Trim().ToLowerInvariant() : null);

    /// <summary>The accounts whose numbers begin so, from the first to the last.</summary>
    public (string First, string Last)? Numbers => Number is null ? null : (Number.PadRight(NumberLength, '0'), Number.PadRight(NumberLength, '9'));

    private static bool IsEmail(string typed) => typed.IndexOfAny(['@', '.']) > 0 && !typed.Any(char.IsWhiteSpace);

    private static string? NumberIn(string typed)
    {
        var digits = string.Concat(typed.Where(c => c is not (' ' or '-' or '\u00a0')));
        return digits.Length is >= ShortestNumber and <= NumberLength && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>Without accents and capital letters, as the databases keep it.</summary>
    private static string Fold(string typed) => string.Concat(typed.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
