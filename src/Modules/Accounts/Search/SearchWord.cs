namespace CalWater.Accounts.Search;

/// <summary>One word of a search: what must stand in an account, in one of its spellings.</summary>
/// <param name="Typed">Folded.</param>
/// <param name="Similar">Words that are spelled nearly so, taken as well.</param>
internal sealed record SearchWord(string Typed, IReadOnlyList<string> Similar)
{
    private const int ShortestMisspelled = 4;

    /// <summary>Begun words count, but a house number or a single letter is meant as it stands.</summary>
    public bool IsPrefix => Typed.Length > 1 && !Typed.All(char.IsAsciiDigit);

    /// <summary>Whether it can be a misspelled one.</summary>
    public bool CanBeMisspelled => Typed.Length >= ShortestMisspelled && !Typed.Any(char.IsAsciiDigit);
}
