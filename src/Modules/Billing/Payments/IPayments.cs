using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments;

/// <summary>Payments across accounts, for lists. One payment with its live state is its grain's to tell.</summary>
public interface IPayments
{
    /// <summary>What was paid on the account, newest first; attempts that came to nothing included.</summary>
    Task<IReadOnlyList<AccountPayment>> HistoryAsync(AccountNumber account, CancellationToken cancellation = default);
}

/// <summary>A payment as the history of one account lists it.</summary>
/// <param name="Amount">What it pays on this account.</param>
/// <param name="Standing">What became of its money since.</param>
/// <param name="Brand">The card's brand or the bank's name; null before it is paid.</param>
public sealed record AccountPayment(
    PaymentId Id, PaymentStatus Status, Money Amount, DateTimeOffset StartedAt, DateTimeOffset? PaidAt, string? Brand, string? Last4, LoginId Login,
    MoneyStanding Standing = MoneyStanding.Kept);
