using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>
/// One payment, from the form to the receipt. It is written down before the gateway hears of it and finishes by itself
/// after a crash at any step. Key: <see cref="PaymentGrains.Key(PaymentId)"/>.
/// </summary>
[Alias("payment")]
public interface IPaymentGrain : IGrainWithStringKey
{
    /// <summary>Starts the payment, or refuses and keeps nothing. Again gives the first answer.</summary>
    [Alias("start")]
    Task<PaymentStart> Start(StartPayment command);

    /// <summary>The payment as last known, without asking the gateway; null when it was never started.</summary>
    [Alias("get")]
    Task<PaymentView?> Get();

    /// <summary>Asks the gateway how the payment stands, and carries out what follows from it.</summary>
    [Alias("refresh")]
    Task<PaymentView?> Refresh();

    /// <summary>Tells the lists again how the payment stands, without asking the gateway.</summary>
    [Alias("tell")]
    Task Tell();

    /// <summary>Closes the Checkout page. A payment that was made meanwhile stays made.</summary>
    [Alias("cancel")]
    Task<PaymentView?> Cancel();
}
