using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database.Bulk;

namespace CalWater.Accounts.Search;

/// <summary>The search index as one kind of database keeps it. It holds nothing that is not in the accounts' own table.</summary>
internal interface ISearchIndex
{
    /// <summary>Brings an import's new accounts into the index before they are seen, and the words of those that it changes.</summary>
    Task FeedAheadAsync(Staging staging, CancellationToken cancellation);

    /// <summary>Statements that bring the changed accounts of an import into the index; run with its publishing, they do little.</summary>
    IReadOnlyList<string> Feed { get; }

    /// <summary>Statements that make the whole index anew.</summary>
    IReadOnlyList<string> Rebuild { get; }

    /// <summary>Finds the accounts, in SQL, whose text in the index is not what it should be.</summary>
    string Strays { get; }

    /// <summary>Accounts in which every word stands.</summary>
    IQueryable<ServiceAccount> Find(AccountsContext context, IReadOnlyList<SearchWord> words, int most);

    /// <summary>Words of accounts that look like the word.</summary>
    Task<IReadOnlyList<string>> WordsLikeAsync(AccountsContext context, string word, CancellationToken cancellation);
}
