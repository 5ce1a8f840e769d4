using System.Data.Common;
using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Database.Bulk;

namespace CalWater.Accounts.Import;

/// <summary>
/// Takes centers and accounts from the CIS: staged in chunks, checked, stored ahead where nobody sees them, then published
/// in the short transaction that the import shares with other modules. What is not in a batch stays as it is: absence is
/// not closure. One import at a time.
/// </summary>
public interface IAccountImport
{
    /// <summary>Makes the staged tables, and takes away what an import left that was stopped.</summary>
    Task BeginAsync(CancellationToken cancellation = default);

    Task StageAsync(IReadOnlyCollection<Imported<CustomerCenter>> centers, CancellationToken cancellation = default);

    /// <summary>Stages accounts; the id of one that is already there stays what it was.</summary>
    Task StageAsync(IReadOnlyCollection<Imported<ServiceAccount>> accounts, CancellationToken cancellation = default);

    /// <summary>All accounts are staged: from now on they are found quickly.</summary>
    Task StagedAsync(CancellationToken cancellation = default);

    /// <summary>Tells what contradicts itself or names an unknown center.</summary>
    Task CheckAsync(Action<RowFault> found, CancellationToken cancellation = default);

    /// <summary>Those of the accounts that exist or are staged, as they will be once published.</summary>
    Task<IReadOnlyDictionary<AccountNumber, ServiceAccount>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation = default);

    /// <summary>All centers, as they will be once published, by id.</summary>
    Task<IReadOnlyDictionary<string, CustomerCenter>> CentersAsync(CancellationToken cancellation = default);

    /// <summary>Stores what is new, unseen until the batch is published.</summary>
    Task StoreAheadAsync(CancellationToken cancellation = default);

    Task PublishAsync(DbTransaction transaction, CancellationToken cancellation = default);

    /// <summary>To be called once the transaction is committed: what is kept in memory is read again.</summary>
    void Published();
}
