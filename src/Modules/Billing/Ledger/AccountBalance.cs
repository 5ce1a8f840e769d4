namespace CalWater.Billing.Ledger;

/// <summary>What an account owes on a business date.</summary>
/// <param name="Balance">The sum of the ledger: positive is owed, negative is a credit.</param>
/// <param name="Unsettled">The bills something is left of, oldest first.</param>
/// <param name="AsOf">The business date that "past due" is judged by.</param>
public sealed record AccountBalance(AccountNumber Account, Money Balance, IReadOnlyList<UnsettledBill> Unsettled, DateOnly AsOf)
{
    /// <summary>What is to be paid now; zero where there is a credit.</summary>
    public Money AmountDue => Balance.IsPositive ? Balance : Money.Zero;

    /// <summary>The due date of the newest bill that something is left of.</summary>
    public DateOnly? DueOn => Unsettled.Count == 0 ? null : Unsettled[^1].DueOn;

    /// <summary>The part of the amount whose due date has passed.</summary>
    public Money PastDue => Unsettled.Where(bill => bill.DueOn < AsOf).Sum(bill => bill.StillDue);

    public bool IsPastDue => PastDue.IsPositive;

    /// <summary>The due date that the oldest unsettled bill missed.</summary>
    public DateOnly? PastDueSince => IsPastDue ? Unsettled[0].DueOn : null;

    /// <summary>What is still due on a bill; zero when nothing is left of it.</summary>
    public Money StillDueOn(BillNumber bill) => Unsettled.Where(each => each.Bill == bill).Sum(each => each.StillDue);
}

/// <summary>A bill that payments have not settled, and what is left of it.</summary>
public sealed record UnsettledBill(BillNumber Bill, DateOnly DueOn, Money StillDue);
