namespace CalWater.Accounts.Search;

/// <summary>One word of a search: what must stand in an account, in one of its spellings.</summary>
/// <param name="Typed">Folded.</param>
internal sealed record SearchWord(string Typed)
{
    private const int ShortestListed = 4;

    /// <summary>Whether every word that begins so is taken.</summary>
    public bool IsBegun { get; init; }

    /// <summary>Other words that are taken as well.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Whether nothing but the word itself is taken.</summary>
    public bool IsWhole => !IsBegun && Others.All(other => other == Typed);

    public SearchWord AsItStands => new(Typed);

    /// <summary>Whether it may only be begun; a house number or a single letter is meant as it stands.</summary>
    public bool CanBeBegun => Typed.Length > 1 && !Typed.All(char.IsAsciiDigit);

    /// <summary>Whether it is in the list of words where an account has it; only such a word can be a misspelled one.</summary>
    public bool IsListed => Typed.Length >= ShortestListed && !Typed.Any(char.IsAsciiDigit);
}
