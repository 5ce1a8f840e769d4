namespace CalWater.Notices.Contents;

/// <summary>Something became of a payment's money after it was received.</summary>
/// <param name="Amount">How much of it.</param>
/// <param name="Paid">What the payment was.</param>
/// <param name="Accounts">What of the amount falls on each account.</param>
/// <param name="PayPath">Where what is owed again can be paid.</param>
public sealed record PaymentMoved(
    PaymentMovement Movement, Money Amount, Money Paid, string Confirmation, string Method, IReadOnlyList<PaidAccount> Accounts,
    string PaymentPath, string PayPath) : NoticeContent;

/// <summary>What became of it. Names are stored and part of text keys: never rename one.</summary>
public enum PaymentMovement { Refunded, RefundFailed, Returned, Disputed, ChargedBack, DisputeWon }

/// <summary>A bank debit is under way; nothing is received yet.</summary>
public sealed record PaymentOnItsWay(string Confirmation, Money Amount, IReadOnlyList<PaidAccount> Accounts, string PaymentPath) : NoticeContent;
