namespace CalWater.Billing.Ledger;

/// <summary>
/// Payments of the billing system that were posted to no account: theirs is unknown, or they came as the portal's own and the portal
/// does not know them. One whose account comes with a later batch is posted to it then.
/// </summary>
public interface ISuspense
{
    /// <summary>Some of the payments in suspense, oldest first, and how many there are and come to.</summary>
    /// <param name="words">The beginning of a reference or of an account number; empty for all.</param>
    Task<SuspenseList> ListAsync(string words, int skip, int take, CancellationToken cancellation = default);
}

/// <param name="Count">How many were found, shown or not.</param>
/// <param name="Total">What they come to.</param>
public sealed record SuspenseList(IReadOnlyList<CisPayment> Shown, int Count, Money Total);
