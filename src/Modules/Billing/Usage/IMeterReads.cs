using CalWater.Billing.Bills;

namespace CalWater.Billing.Usage;

/// <summary>The reads of meters as the CIS sent them. Callers name the accounts.</summary>
public interface IMeterReads
{
    /// <summary>All reads, by account, meter and day; a few accounts are held at a time.</summary>
    IAsyncEnumerable<MeterRead> ReadAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation = default);
}
