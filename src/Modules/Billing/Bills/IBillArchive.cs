namespace CalWater.Billing.Bills;

/// <summary>Reads many bills one after the other, for files: only a few accounts are held at a time.</summary>
public interface IBillArchive
{
    /// <summary>The whole bills that were issued on the days, by account, then oldest first.</summary>
    IAsyncEnumerable<Bill> ReadAsync(IReadOnlyCollection<AccountNumber> accounts, Period issued, CancellationToken cancellation = default);
}
