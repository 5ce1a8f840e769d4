using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>Where a payment stands. Which steps are allowed is one table, in the billing module.</summary>
[GenerateSerializer, Alias("payment-status")]
public enum PaymentStatus
{
    /// <summary>Written down; the gateway may not have heard of it.</summary>
    Created,
    /// <summary>The gateway has it; its Checkout page may be open, also after a declined card.</summary>
    Submitted,
    /// <summary>What the gateway did is not known. Settled by asking, never by paying anew.</summary>
    Unknown,
    /// <summary>The bank is still moving the money.</summary>
    Pending,
    Succeeded,
    Failed,
    Canceled
}
