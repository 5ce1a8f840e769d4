namespace CalWater.Billing.Stripe;

/// <summary>The customer's bank takes a charge back, or asks to.</summary>
/// <param name="Reason">In Stripe's words: <c>fraudulent</c>, <c>insufficient_funds</c>.</param>
/// <param name="BalanceTransactions">What was taken from the balance and, when it was won, came back.</param>
/// <param name="PaymentMethodDetails">What was charged; only disputes of cards always say so.</param>
public sealed record Dispute(
    string Id, DisputeStatus Status, Money Amount, string Charge, DateTimeOffset Created, string Reason,
    IReadOnlyList<BalanceTransaction> BalanceTransactions, DisputedMethod? PaymentMethodDetails = null)
{
    /// <summary>The bank, or after an appeal the card network, has not decided.</summary>
    public bool IsOpen => Status is DisputeStatus.NeedsResponse or DisputeStatus.UnderReview or DisputeStatus.AppealNeedsResponse or DisputeStatus.AppealUnderReview;
}

/// <summary>The warnings are inquiries of the card network: no money has moved.</summary>
public enum DisputeStatus
{
    WarningNeedsResponse, WarningUnderReview, WarningClosed, NeedsResponse, UnderReview, AppealNeedsResponse, AppealUnderReview, Won, Lost, Prevented
}

public sealed record DisputedMethod(string Type);

/// <summary>A movement on our balance at the gateway.</summary>
public sealed record BalanceTransaction(string Id, Money Amount);
