using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>The answer to <see cref="StartPayment"/>.</summary>
[GenerateSerializer, Alias("payment-start")]
public abstract record PaymentStart;

/// <summary>
/// There is a payment: the one asked for, or the one that was already open for the account, which has another id.
/// </summary>
[GenerateSerializer, Alias("payment-underway")]
public sealed record PaymentUnderway([property: Id(0)] PaymentView Payment) : PaymentStart;

/// <summary>Nothing was started and no money moves.</summary>
[GenerateSerializer, Alias("payment-refused")]
public abstract record PaymentRefused : PaymentStart;

/// <summary>A closed account cannot be paid online (F19).</summary>
[GenerateSerializer, Alias("account-is-closed")]
public sealed record AccountIsClosed([property: Id(0)] AccountNumber Account) : PaymentRefused;

[GenerateSerializer, Alias("amount-out-of-range")]
public sealed record AmountOutOfRange([property: Id(0)] Money Smallest, [property: Id(1)] Money Largest) : PaymentRefused;

/// <summary>More than the account owes: allowed once the customer has been asked.</summary>
/// <param name="Due">What is owed; negative is a credit.</param>
[GenerateSerializer, Alias("more-than-due")]
public sealed record MoreThanDue([property: Id(0)] AccountNumber Account, [property: Id(1)] Money Due) : PaymentRefused;

/// <summary>The payment id belongs to another payment; the form needs a new one.</summary>
[GenerateSerializer, Alias("payment-id-taken")]
public sealed record PaymentIdTaken : PaymentRefused;
