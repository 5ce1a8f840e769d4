using CalWater.Accounts.Import;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Search;

/// <summary>FTS5 over the words of accounts, and FTS5 by trigrams over the different words there are.</summary>
internal sealed class SqliteIndex : ISearchIndex
{
    private const int MostCandidates = 60;

    public IReadOnlyList<string> Feed { get; } = [FeedOf(AccountStore.Changed, "true")];

    public async Task FeedAheadAsync(Staging staging, CancellationToken cancellation)
    {
        await Unseen.InPiecesAsync(staging, AccountStore.New, piece => FeedOf(AccountStore.New, piece), cancellation);
        foreach (var statement in FeedOfWords) await staging.ExecuteAsync(statement, cancellation);
    }

    private static string FeedOf(string staged, string piece) =>
        $"""
        insert or replace into accounts_search (rowid, text)
        select cast(number as integer), text from accounts_search_texts new
        where number in (select number from {staged} where {piece})
        and text is not (select text from accounts_search where rowid = cast(new.number as integer))
        """;

    /// <summary>The words of the staged accounts alone, split as the index splits them.</summary>
    private static readonly IReadOnlyList<string> FeedOfWords =
    [
        """create virtual table staged.accounts_staged_texts using fts5 (text, tokenize = "unicode61 remove_diacritics 2", detail = none)""",
        "create virtual table temp.accounts_staged_terms using fts5vocab ('staged', 'accounts_staged_texts', 'row')",
        $"""
        insert into accounts_staged_texts (text)
        select customer_name || ' ' || coalesce(mailing_name, '') || ' ' || service_address || ' ' || city || ' ' || coalesce(contact_email, '')
        from accounts_staged_accounts where number in (select number from {AccountStore.New} union select number from {AccountStore.Changed})
        """,
        """
        insert into accounts_search_words (word)
        select term from accounts_staged_terms
        where length(term) > 3 and term not glob '*[0-9]*' and not exists (select 1 from accounts_search_words where word = term)
        """
    ];

    public IReadOnlyList<string> Rebuild { get; } =
    [
        "delete from accounts_search",
        "delete from accounts_search_words",
        "insert into accounts_search_trigrams (accounts_search_trigrams) values ('delete-all')",
        "insert into accounts_search (rowid, text) select cast(number as integer), text from accounts_search_texts",
        "insert into accounts_search_words (word) select term from accounts_search_terms where length(term) > 3 and term not glob '*[0-9]*'"
    ];

    public string Strays =>
        """
        select number from accounts_search_texts should left join accounts_search has on has.rowid = cast(should.number as integer)
        where has.text is not should.text
        union all select printf('%010d', rowid) from accounts_search where printf('%010d', rowid) not in (select number from accounts_service_accounts)
        """;

    public IQueryable<ServiceAccount> Find(AccountsContext context, IReadOnlyList<SearchWord> words, int most)
    {
        var query = string.Join(" AND ", words.Select(word =>
            $"({string.Join(" OR ", word.Others.Select(Quoted).Prepend(Quoted(word.Typed) + (word.IsBegun ? " *" : "")))})"));
        return context.ServiceAccounts.FromSql(
            $"""
            select account.* from accounts_search({query}) found
            join accounts_service_accounts account on account.number = printf('%010d', found.rowid) limit {most}
            """);
    }

    /// <summary>Padded like PostgreSQL's trigrams, so that the beginning of a word counts more than its middle.</summary>
    public async Task<IReadOnlyList<string>> WordsLikeAsync(AccountsContext context, string word, CancellationToken cancellation)
    {
        var padded = $"  {word} ";
        var query = string.Join(" OR ", Enumerable.Range(0, padded.Length - 2).Select(start => Quoted(padded.Substring(start, 3))));
        return await context.Database.SqlQuery<string>(
            $"""
            select word as "Value" from accounts_search_words
            where rowid in (select rowid from accounts_search_trigrams({query}) order by rank limit {MostCandidates})
            """).ToListAsync(cancellation);
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
