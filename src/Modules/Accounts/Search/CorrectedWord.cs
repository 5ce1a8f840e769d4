namespace CalWater.Accounts.Search;

/// <summary>A word of a search that found nothing, and words of accounts that look like it.</summary>
internal sealed record CorrectedWord(SearchWord Word, IReadOnlyList<string> Candidates)
{
    private readonly SearchWord corrected = Word with { Similar = Spelling.Nearest(Word.Typed, Candidates) };

    /// <summary>Whether some account has a word that begins so.</summary>
    private bool IsKnown => !Word.CanBeMisspelled || Candidates.Any(candidate => candidate.StartsWith(Word.Typed, StringComparison.Ordinal));

    private bool IsHopeless => !IsKnown && corrected.Similar.Count == 0;

    /// <summary>What the words may have been meant to say, the likeliest first.</summary>
    public static IEnumerable<IReadOnlyList<SearchWord>> Readings(IReadOnlyList<CorrectedWord> words)
    {
        if (words.Any(word => word.IsHopeless)) yield break;
        if (words.Any(word => !word.IsKnown)) yield return [.. words.Select(word => word.IsKnown ? word.Word : word.corrected)];
        if (words.Any(word => word.IsKnown && word.corrected.Similar.Count > 0)) yield return [.. words.Select(word => word.corrected)];
    }
}
