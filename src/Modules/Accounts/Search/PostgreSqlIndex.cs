using CalWater.Accounts.Import;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CalWater.Accounts.Search;

/// <summary>A tsvector of the words of each account, and trigrams over the different words there are.</summary>
internal sealed partial class PostgreSqlIndex(ILogger<PostgreSqlIndex> log) : ISearchIndex
{
    private const int MostCandidates = 60;

    private bool? hasTrigrams;

    public IReadOnlyList<string> Feed { get; } = [.. FeedOf(AccountStore.Changed)];

    public async Task FeedAheadAsync(Staging staging, CancellationToken cancellation)
    {
        foreach (var statement in FeedOf(AccountStore.New)) await staging.ExecuteAsync(statement, cancellation);
    }

    private static string[] FeedOf(string staged) =>
    [
        $"""
        insert into accounts_search (number, words)
        select number, array_to_tsvector(accounts_words_of(text)) from accounts_search_texts
        where number in (select number from {staged})
        on conflict (number) do update set words = excluded.words where accounts_search.words <> excluded.words
        """,
        $$"""
        insert into accounts_search_words (word)
        select distinct word from accounts_search, unnest(tsvector_to_array(words)) word
        where number in (select number from {{staged}}) and word ~ '^[^0-9]{4,}$'
        on conflict do nothing
        """
    ];

    public IReadOnlyList<string> Rebuild { get; } =
    [
        "delete from accounts_search",
        "delete from accounts_search_words",
        "insert into accounts_search (number, words) select number, array_to_tsvector(accounts_words_of(text)) from accounts_search_texts",
        "insert into accounts_search_words (word) select distinct word from accounts_search, unnest(tsvector_to_array(words)) word where word ~ '^[^0-9]{4,}$'"
    ];

    public string Strays =>
        """
        select coalesce(should.number, has.number) from accounts_search_texts should full join accounts_search has on has.number = should.number
        where has.words is distinct from array_to_tsvector(accounts_words_of(should.text))
        """;

    public IQueryable<ServiceAccount> Find(AccountsContext context, IReadOnlyList<SearchWord> words, int most)
    {
        var query = string.Join(" & ", words.Select(word => $"({string.Join(" | ", word.Others.Prepend(word.Typed + (word.IsBegun ? ":*" : "")))})"));
        return context.ServiceAccounts.FromSql(
            $"""
            select account.* from accounts_search found join accounts_service_accounts account on account.number = found.number
            where found.words @@ {query}::tsquery limit {most}
            """);
    }

    public async Task<IReadOnlyList<string>> WordsLikeAsync(AccountsContext context, string word, CancellationToken cancellation) =>
        (hasTrigrams ??= await HasTrigramsAsync(context, cancellation))
            ? await context.Database.SqlQuery<string>(
                $"""select word as "Value" from accounts_search_words order by word <-> {word} limit {MostCandidates}""").ToListAsync(cancellation)
            : [];

    private async Task<bool> HasTrigramsAsync(AccountsContext context, CancellationToken cancellation)
    {
        var has = await context.Database.SqlQuery<bool>($"""select exists (select 1 from pg_extension where extname = 'pg_trgm') as "Value" """).SingleAsync(cancellation);
        if (!has) LogNoTrigrams();
        return has;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "The PostgreSQL extension pg_trgm is missing: searches find only words that are spelled right. A superuser makes good for it with: "
        + "create extension pg_trgm; create index accounts_search_words_trigrams on accounts_search_words using gist (word gist_trgm_ops); then restart.")]
    private partial void LogNoTrigrams();
}
