using System.Data.Common;
using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Database.Bulk;

namespace CalWater.Accounts.Import;

/// <summary>
/// Takes centers and accounts from the CIS: staged in chunks, checked, then published in the transaction that the import
/// shares with other modules. What is not in a batch stays as it is: absence is not closure. One import at a time.
/// </summary>
public interface IAccountImport
{
    /// <summary>Leaves nothing staged: before a batch, because one may have been cut short, and after it.</summary>
    Task EmptyAsync(CancellationToken cancellation = default);

    Task StageAsync(IReadOnlyCollection<Imported<CustomerCenter>> centers, CancellationToken cancellation = default);

    /// <summary>Stages accounts; the id of one that is already there stays what it was.</summary>
    Task StageAsync(IReadOnlyCollection<Imported<ServiceAccount>> accounts, CancellationToken cancellation = default);

    /// <summary>What contradicts itself or names an unknown center.</summary>
    Task<IReadOnlyList<RowFault>> CheckAsync(CancellationToken cancellation = default);

    /// <summary>Those of the accounts that exist or are staged, as they will be once published.</summary>
    Task<IReadOnlyDictionary<AccountNumber, ServiceAccount>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation = default);

    /// <summary>All centers, as they will be once published, by id.</summary>
    Task<IReadOnlyDictionary<string, CustomerCenter>> CentersAsync(CancellationToken cancellation = default);

    Task PublishAsync(DbTransaction transaction, CancellationToken cancellation = default);

    /// <summary>To be called once the transaction is committed: what is kept in memory is read again.</summary>
    void Published();
}
