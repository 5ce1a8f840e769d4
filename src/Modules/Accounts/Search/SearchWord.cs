namespace CalWater.Accounts.Search;

/// <summary>One word of a search: what must stand in an account, in one of its spellings.</summary>
/// <param name="Typed">Folded.</param>
/// <param name="IsBegun">Words that only begin so are taken as well.</param>
internal sealed record SearchWord(string Typed, bool IsBegun)
{
    private const int ShortestMisspelled = 4;

    /// <summary>Words that are spelled nearly so, taken as well.</summary>
    public IReadOnlyList<string> Similar { get; init; } = [];

    /// <summary>Whether it can be a misspelled one.</summary>
    public bool CanBeMisspelled => Typed.Length >= ShortestMisspelled && !Typed.Any(char.IsAsciiDigit);

    /// <summary>As it stands.</summary>
    public static SearchWord Whole(string typed) => new(typed, IsBegun: false);

    /// <summary>Perhaps only begun; but a house number or a single letter is meant as it stands.</summary>
    public static SearchWord Begun(string typed) => new(typed, typed.Length > 1 && !typed.All(char.IsAsciiDigit));
}
