using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Payments;

/// <summary>
/// What becomes of a payment's money once it succeeded: refunds, bank returns, disputes. Each is posted once, whoever made it
/// and however often it is heard of. Key: <see cref="PaymentGrains.AftermathKey"/>.
/// </summary>
/// <remarks>It calls the payment, and the payment never calls it.</remarks>
[Alias("aftermath")]
public interface IAftermathGrain : IGrainWithStringKey
{
    /// <summary>What is known, without asking the gateway; null when the payment has brought no money.</summary>
    [ReadOnly, Alias("get")]
    Task<AftermathView?> Get();

    /// <summary>Asks the gateway what became of the money, and carries out what follows from it.</summary>
    /// <exception cref="TimeoutException">The gateway could not say.</exception>
    [Alias("review")]
    Task<AftermathView?> Review();

    /// <summary>Gives money back, or refuses and keeps nothing. Again gives the first answer.</summary>
    [Alias("refund")]
    Task<RefundVerdict> Refund(RefundOrder order);

    /// <summary>Tells the lists again; changes nothing else.</summary>
    [Alias("tell")]
    Task Tell();
}
