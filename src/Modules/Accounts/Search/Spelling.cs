namespace CalWater.Accounts.Search;

/// <summary>How near words are to each other.</summary>
internal static class Spelling
{
    private const int MostSimilar = 8;
    private const int LongestOfOneTypo = 5;

    /// <summary>Those within one typing error of the word, or two where it is long; the nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> candidates) =>
    [
        .. candidates.Select(candidate => (Word: candidate, Errors: Errors(word, candidate)))
            .Where(each => each.Errors <= (word.Length > LongestOfOneTypo ? 2 : 1))
            .OrderBy(each => each.Errors).Take(MostSimilar).Select(each => each.Word)
    ];

    /// <summary>
    /// The fewest letters to add, drop, change or swap with their neighbor to get from one word to the other (optimal string
    /// alignment distance).
    /// </summary>
    public static int Errors(string from, string to)
    {
        var (before, last, row) = (new int[to.Length + 1], Enumerable.Range(0, to.Length + 1).ToArray(), new int[to.Length + 1]);
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[to.Length];
    }
}
