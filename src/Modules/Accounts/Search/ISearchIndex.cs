using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;

namespace CalWater.Accounts.Search;

/// <summary>The search index as one kind of database keeps it. It holds nothing that is not in the accounts' own table.</summary>
internal interface ISearchIndex
{
    /// <summary>Statements that bring the published rows of an import into the index; what is in it already is left alone.</summary>
    IReadOnlyList<string> Feed { get; }

    /// <summary>Accounts in which every word stands.</summary>
    IQueryable<ServiceAccount> Find(AccountsContext context, IReadOnlyList<SearchWord> words, int most);

    /// <summary>Words of accounts that look like the word.</summary>
    Task<IReadOnlyList<string>> WordsLikeAsync(AccountsContext context, string word, CancellationToken cancellation);
}
