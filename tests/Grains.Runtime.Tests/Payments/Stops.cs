using CalWater.Billing.Ledger;
using CalWater.Billing.Stripe;
using CalWater.Notices;
using Orleans.Storage;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Where a process stops: before or after each thing that a payment does outside its own state, or before a state is written.</summary>
public enum StopPoint
{
    None, BeforeCreate, AfterCreate, BeforeRead, AfterRead, BeforePosting, AfterPosting, BeforeReceipt, AfterReceipt, BeforeCharge, AfterCharge, BeforeRefund, AfterRefund,
    BeforeCommit
}

/// <summary>Breaks what a payment uses, at one point, until the process starts again.</summary>
internal sealed partial class Stops(IPaymentGateway gateway, ILedger ledger, INotices notices, IGrainStorageSerializer states)
    : IPaymentGateway, ILedger, INotices, IGrainStorageSerializer
{
    private int commits, going, intentReads;

    public StopPoint At { get; set; }

    /// <summary>How often payments asked for their PaymentIntent, however often the gateway's adapter had to try.</summary>
    public int IntentReads => Volatile.Read(ref intentReads);

    /// <summary>Something that a payment does outside its own state is not done yet.</summary>
    public bool Busy => Volatile.Read(ref going) > 0;

    /// <summary>How many states are still written before the process stops at <see cref="StopPoint.BeforeCommit"/>.</summary>
    public int Commits { set => Volatile.Write(ref commits, value); }

    public Task<GatewayAnswer<CheckoutSession>> CreateCheckoutAsync(CheckoutRequest request, IdempotencyKey key, CancellationToken cancellation) =>
        Around(StopPoint.BeforeCreate, () => gateway.CreateCheckoutAsync(request, key, cancellation), StopPoint.AfterCreate);

    public Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string sessionId, CancellationToken cancellation) =>
        Around(StopPoint.BeforeRead, () => gateway.ReadCheckoutAsync(sessionId, cancellation), StopPoint.AfterRead);

    public Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(string sessionId, IdempotencyKey key, CancellationToken cancellation) =>
        gateway.ExpireCheckoutAsync(sessionId, key, cancellation);

    public Task<GatewayAnswer<CheckoutSession>> FindCheckoutAsync(PaymentId payment, DateTimeOffset since, CancellationToken cancellation) =>
        gateway.FindCheckoutAsync(payment, since, cancellation);

    public Task<IReadOnlyDictionary<AccountNumber, Money>> BalancesAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation) =>
        ledger.BalancesAsync(accounts, cancellation);

    public Task<IReadOnlyList<LedgerEntry>> EntriesAsync(AccountNumber account, CancellationToken cancellation) =>
        ledger.EntriesAsync(account, cancellation);

    public Task PostAsync(IReadOnlyCollection<LedgerEntry> entries, CancellationToken cancellation) =>
        Around(StopPoint.BeforePosting, () => Done(ledger.PostAsync(entries, cancellation)), StopPoint.AfterPosting);

    public Task SendAsync(Notice notice, CancellationToken cancellation) =>
        Around(StopPoint.BeforeReceipt, () => Done(notices.SendAsync(notice, cancellation)), StopPoint.AfterReceipt);

    public BinaryData Serialize<T>(T? input)
    {
        if (At == StopPoint.BeforeCommit && Interlocked.Decrement(ref commits) < 0) StopIf(StopPoint.BeforeCommit);
        return states.Serialize(input);
    }

    public T Deserialize<T>(BinaryData input) => states.Deserialize<T>(input)!;

    private async Task<T> Around<T>(StopPoint before, Func<Task<T>> act, StopPoint after)
    {
        StopIf(before);
        Interlocked.Increment(ref going);
        try
        {
            var result = await act();
            StopIf(after);
            return result;
        }
        finally
        {
            Interlocked.Decrement(ref going);
        }
    }

    private void StopIf(StopPoint point)
    {
        if (At == point) throw new OperationCanceledException($"The process stops: {point}.");
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
