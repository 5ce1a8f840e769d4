using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Search;

/// <summary>Accounts in which words stand: whole, begun or misspelled ones. Each way is slower than the one before, and asked only where that did not find enough.</summary>
internal sealed class WordSearch(ISearchIndex index)
{
    /// <summary>So many words are looked for one by one; a beginning of more is looked for as such, which gathers all their accounts first.</summary>
    private const int MostBegun = 30;

    /// <summary>Accounts that have the words, whole ones first. Where there are such, only the last word is looked on as begun: it is the one being typed.</summary>
    public async Task<IReadOnlyList<ServiceAccount>> FittingAsync(AccountsContext context, IReadOnlyList<SearchWord> words, int most, CancellationToken cancellation)
    {
        var whole = await FindAsync(context, words, most, cancellation);
        if (whole.Count >= most) return whole;
        var begun = await BegunAsync(context, words, cancellation);
        if (whole.Count > 0) begun = [.. begun.SkipLast(1).Select(word => word.AsItStands), begun[^1]];
        return begun.All(word => word.IsWhole) ? whole : [.. whole, .. await FindAsync(context, begun, most, cancellation)];
    }

    /// <summary>Accounts with words that are spelled nearly so, where no account has the word; where that finds none, for every word.</summary>
    public async Task<IReadOnlyList<ServiceAccount>> SimilarAsync(AccountsContext context, IReadOnlyList<SearchWord> words, int most, CancellationToken cancellation)
    {
        var begun = await BegunAsync(context, words, cancellation);
        var corrected = await CorrectAsync(context, begun, IsUnknown, cancellation);
        if (corrected.Any(IsUnknown)) return [];
        var found = begun.Any(IsUnknown) ? await FindAsync(context, corrected, most, cancellation) : [];
        return found.Count > 0 ? found : await FindAsync(context, await CorrectAsync(context, corrected, word => word.IsListed, cancellation), most, cancellation);
    }

    private static bool IsUnknown(SearchWord word) => word is { IsListed: true, IsBegun: false, Others.Count: 0 };

    private async Task<IReadOnlyList<ServiceAccount>> FindAsync(AccountsContext context, IReadOnlyList<SearchWord> words, int most, CancellationToken cancellation) =>
        words.Count == 0 ? [] : await index.Find(context, words, most).AsNoTracking().ToListAsync(cancellation);

    private static async Task<IReadOnlyList<SearchWord>> BegunAsync(AccountsContext context, IReadOnlyList<SearchWord> words, CancellationToken cancellation)
    {
        var begun = new List<SearchWord>();
        foreach (var word in words) begun.Add(word.IsListed ? await BegunAsync(context, word, cancellation) : word with { IsBegun = word.CanBeBegun });
        return begun;
    }

    private static async Task<SearchWord> BegunAsync(AccountsContext context, SearchWord word, CancellationToken cancellation)
    {
        var listed = await context.Database.SqlQuery<string>(
            $"""
            select word as "Value" from accounts_search_words where word >= {word.Typed} and word < {word.Typed + char.MaxValue}
            order by word limit {MostBegun + 1}
            """).ToListAsync(cancellation);
        return listed.Count > MostBegun ? word with { IsBegun = true } : word with { Others = listed };
    }

    private async Task<IReadOnlyList<SearchWord>> CorrectAsync(
        AccountsContext context, IReadOnlyList<SearchWord> words, Func<SearchWord, bool> which, CancellationToken cancellation)
    {
        var corrected = new List<SearchWord>();
        foreach (var word in words)
            corrected.Add(which(word) ? word with { Others = [.. word.Others.Union(Spelling.Nearest(word.Typed, await index.WordsLikeAsync(context, word.Typed, cancellation)))] } : word);
        return corrected;
    }
}
