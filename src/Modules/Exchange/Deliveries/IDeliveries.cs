using CalWater.Database.Bulk;

namespace CalWater.Exchange.Deliveries;

/// <summary>The record of every batch that was handed in.</summary>
public interface IDeliveries
{
    /// <summary>Some of the deliveries, newest first, and how many there are.</summary>
    Task<(IReadOnlyList<Delivery> Shown, int Count)> ListAsync(int skip, int take, CancellationToken cancellation = default);

    Task<Delivery?> FindAsync(string id, CancellationToken cancellation = default);

    /// <summary>Some of a delivery's faults, in the order of the report.</summary>
    Task<IReadOnlyList<RowFault>> FaultsAsync(string id, int skip, int take, CancellationToken cancellation = default);

    /// <summary>All of a delivery's faults, in the order of the report, without holding them all.</summary>
    IAsyncEnumerable<RowFault> FaultsAsync(string id);
}
