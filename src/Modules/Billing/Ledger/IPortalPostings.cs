namespace CalWater.Billing.Ledger;

/// <summary>
/// What the portal's own payments posted, by the Pacific business day of the posting. A day that is over never changes:
/// postings are only ever added, and a new one belongs to the day on which it is added.
/// </summary>
public interface IPortalPostings
{
    /// <summary>Payments that settled on the day, by payment and account.</summary>
    IAsyncEnumerable<PortalPosting> PaymentsAsync(DateOnly day, CancellationToken cancellation = default);

    /// <summary>Money of such payments that went back on the day, or came again, by payment, account and source.</summary>
    IAsyncEnumerable<PortalPosting> ReversalsAsync(DateOnly day, CancellationToken cancellation = default);
}

/// <summary>One of them.</summary>
/// <param name="Amount">As in the ledger: a payment is negative.</param>
/// <param name="Source">The gateway's object.</param>
/// <param name="At">When the gateway moved the money.</param>
/// <param name="Method">The kind of payment method, in Stripe's words: <c>card</c>.</param>
/// <param name="Intent">The payment intent at Stripe, where it is known.</param>
public sealed record PortalPosting(
    PaymentId Payment, AccountNumber Account, LedgerKind Kind, Money Amount, string Source, DateTimeOffset At, string? Method, string? Intent);
