using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Accounts.Search;

/// <summary>Finds service accounts by what the CIS knows of them. For customer service: asks nothing about who may see them.</summary>
public interface IAccountSearch
{
    /// <summary>
    /// Accounts whose customer or mailing name, service address, contact e-mail or number the text fits. Words may come in
    /// any order, without accents, and need only be begun; an account number may have spaces and dashes. Where nothing
    /// fits, words that are spelled nearly so are taken instead.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="most">How many accounts at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<FoundAccounts> FindAsync(string text, int most, CancellationToken cancellation = default);
}

/// <summary>What a search found.</summary>
/// <param name="AreMore">There are more than were asked for.</param>
/// <param name="AreSimilar">Nothing fits as it was typed; these are spelled nearly so.</param>
public sealed record FoundAccounts(IReadOnlyList<ServiceAccount> Accounts, bool AreMore, bool AreSimilar);
