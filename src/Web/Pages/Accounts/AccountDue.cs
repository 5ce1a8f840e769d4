using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Ledger;
using CalWater.Billing.ShutOff;

namespace CalWater.Web.Pages.Accounts;

/// <summary>What an account owes, as its pages say it (<c>_AmountDue</c>, <c>_AccountAmount</c>).</summary>
internal record AccountDue(ServiceAccount Account, AccountBalance Balance)
{
    /// <summary>A closed account cannot be paid online (F19).</summary>
    public bool CanPay => !Account.IsClosed && Balance.AmountDue.IsPositive;

    public bool IsCredit => Balance.Balance.IsNegative;

    /// <summary>The balance without its sign, because the words beside it say whether it is a credit.</summary>
    public Money Figure => IsCredit ? -Balance.Balance : Balance.Balance;

    /// <summary>The text that names the figure.</summary>
    public string Name => IsCredit ? "Credit" : Account.IsClosed ? "Balance" : "AmountDue";

    /// <summary>How long the law keeps the water on; null where nothing is past due, for a business, and without service.</summary>
    public ShutOffClock? ShutOff => Account.IsClosed ? null : ShutOffClock.Of(Balance, Account.Class.ToString());

    /// <summary>The date to act on: the one that was missed, else the next.</summary>
    public DateOnly? DueDate => Balance.PastDueSince ?? Balance.DueOn;

    /// <summary>The part of a past due balance whose own date is still to come.</summary>
    public Money DueLater => Balance.IsPastDue ? Balance.AmountDue - Balance.PastDue : Money.Zero;
}
