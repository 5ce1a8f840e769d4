using System.Data.Common;
using CalWater.Database.Bulk;

namespace CalWater.Identity.Legacy;

/// <summary>
/// Takes the old user names from the CIS: staged in chunks, checked, then published in the transaction that the import
/// shares with other modules. One import at a time.
/// </summary>
public interface ILegacyUserImport
{
    /// <summary>Makes the staged table.</summary>
    Task BeginAsync(CancellationToken cancellation = default);

    Task StageAsync(IReadOnlyCollection<Imported<LegacyUser>> users, CancellationToken cancellation = default);

    Task CheckAsync(Action<RowFault> found, CancellationToken cancellation = default);

    Task PublishAsync(DbTransaction transaction, CancellationToken cancellation = default);
}
