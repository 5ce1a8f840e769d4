using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>
/// Lets one payment at a time be open for a service account, across tabs, nodes and people.
/// Key: <see cref="PaymentGrains.Key(AccountNumber)"/>.
/// </summary>
[Alias("account-payments")]
public interface IAccountPaymentsGrain : IGrainWithStringKey
{
    /// <summary>Makes the payment the account's open one, if the account may be paid and no other is open. Again changes nothing.</summary>
    [Alias("claim")]
    Task<AccountClaim> Claim(PaymentId payment, Money amount, bool overpaymentAccepted);

    /// <summary>The payment is over. Changes nothing when another is open.</summary>
    [Alias("release")]
    Task Release(PaymentId payment);
}

/// <summary>The answer to a claim.</summary>
[GenerateSerializer, Alias("account-claim")]
public abstract record AccountClaim;

/// <summary>The account is the payment's until it is released.</summary>
[GenerateSerializer, Alias("account-claimed")]
public sealed record AccountClaimed([property: Id(0)] PaidShare Share) : AccountClaim;

/// <summary>Another payment is open for the account.</summary>
[GenerateSerializer, Alias("account-held")]
public sealed record AccountHeld([property: Id(0)] PaymentId By) : AccountClaim;

/// <summary>The account may not be paid like this.</summary>
[GenerateSerializer, Alias("account-refused")]
public sealed record AccountRefused([property: Id(0)] PaymentRefused Refusal) : AccountClaim;
