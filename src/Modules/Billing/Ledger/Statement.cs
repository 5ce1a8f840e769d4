namespace CalWater.Billing.Ledger;

/// <summary>What a bill says of an account's balance.</summary>
internal sealed record Statement(
    BillNumber Bill, AccountNumber Account, DateOnly IssuedOn, DateOnly PeriodFrom, DateOnly PeriodTo, Money CurrentCharges, Money PreviousBalance, Money Payments,
    BillNumber? Replaces)
{
    public Period Period => new(PeriodFrom, PeriodTo);

    /// <summary>The account's balance in the CIS just before this bill's charges.</summary>
    public Money BalanceBefore => PreviousBalance - Payments;
}
