namespace CalWater.Billing.Ledger;

/// <summary>A payment in a file of the CIS. Negative is one that went back.</summary>
public sealed record CisPayment(
    string Reference, AccountNumber Account, DateOnly PaidOn, Money Amount, PaymentChannel Channel, CisPaymentOutcome Outcome)
{
    internal LedgerEntry ToEntry() => new(
        Account, Amount.IsNegative ? LedgerKind.Reversal : LedgerKind.Payment, -Amount, Reference, PaidOn.StartOfDay());
}

/// <summary>Where a payment was taken.</summary>
public enum PaymentChannel { Mail, Phone, Store, Bank, Portal }

/// <summary>What became of a payment in a file of the CIS.</summary>
public enum CisPaymentOutcome
{
    Posted,
    /// <summary>One of the portal's own coming back; it was posted when it settled.</summary>
    Matched,
    /// <summary>The account is unknown, or a portal payment that the portal does not know: listed, posted to nothing.</summary>
    Suspense
}

/// <summary>A posting of the CIS that is neither a bill nor a payment, with its sign.</summary>
/// <param name="Kind">Adjustment, write-off or transfer.</param>
public sealed record CisAdjustment(
    string Reference, AccountNumber Account, DateOnly PostedOn, LedgerKind Kind, Money Amount,
    string? DescriptionEn, string? DescriptionEs)
{
    internal LedgerEntry ToEntry() => new(Account, Kind, Amount, Reference, PostedOn.StartOfDay());
}
