namespace CalWater.Accounts.Centers;

/// <summary>The utility's Customer Centers; few, changed only by an import, kept in memory.</summary>
public interface ICustomerCenters
{
    /// <summary>All centers by name.</summary>
    Task<IReadOnlyList<CustomerCenter>> AllAsync(CancellationToken cancellation = default);

    Task<CustomerCenter?> FindAsync(string centerId, CancellationToken cancellation = default);
}
