namespace CalWater.Billing.Stripe;

/// <summary>Gives back a part or all of a charge. The same order always makes the same request.</summary>
/// <param name="Metadata">What ties the gateway's refund to our order.</param>
public sealed record RefundRequest(string Charge, Money Amount, IReadOnlyDictionary<string, string> Metadata);

/// <summary>Money given back, as the gateway has it now.</summary>
/// <param name="FailureBalanceTransaction">The posting by which the money came back to the balance, when the customer's bank did not take it.</param>
public sealed record Refund(
    string Id, RefundStatus Status, Money Amount, string Charge, DateTimeOffset Created, IReadOnlyDictionary<string, string> Metadata,
    string? FailureBalanceTransaction = null);

public enum RefundStatus { Pending, RequiresAction, Succeeded, Failed, Canceled }
