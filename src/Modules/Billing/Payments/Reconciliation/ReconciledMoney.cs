using CalWater.Billing.Payments.Events;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CalWater.Billing.Payments.Reconciliation;

/// <summary>
/// Holds what the gateway has against the ledger. What is missing is asked of the payment's own grain, which posts it; a
/// payment that cannot answer is listed where the ledger does not have it, and the day goes on.
/// </summary>
internal sealed partial class ReconciledMoney(IGrainFactory grains, EventPayments payments, ReconciliationBook book, ILogger<ReconciledMoney> log)
{
    public async Task CheckAsync(PaymentIntent intent, Tally tally, CancellationToken cancellation)
    {
        tally.See(intent.LatestCharge?.Id);
        var payment = intent.Metadata.TryGetValue("payment", out var text) && PaymentId.TryParse(text, out var id) ? id : (PaymentId?)null;
        var isPaid = intent.Status == PaymentIntentStatus.Succeeded;
        if (payment is { } ours) await CheckAsync(ours, intent, isPaid, tally, cancellation);
        else if (isPaid && intent.LatestCharge is not { IsRefunded: true }) tally.Report(intent.Id, DiscrepancyKind.NotOurs, null, intent.Amount);
    }

    /// <param name="subject">The refund or the dispute.</param>
    /// <param name="charge">The charge it is about.</param>
    /// <param name="amount">How much.</param>
    /// <param name="isPosting">Whether the ledger has to have it.</param>
    /// <param name="tally">What was found.</param>
    public async Task CheckAsync(string subject, string charge, Money amount, bool isPosting, Tally tally, CancellationToken cancellation)
    {
        tally.See();
        if (!isPosting || await book.HasMoveAsync(subject, amount)) return;
        // What goes back of money that was never ours is nothing to us.
        if (await payments.OfChargeAsync(charge) is not { } payment) return;
        await Watch.TryAsync(_ => grains.Aftermath(payment).Review(), LogSilent, cancellation);
        tally.Mend(await book.HasMoveAsync(subject, amount), subject, DiscrepancyKind.MoveNotPosted, payment, amount);
    }

    /// <summary>Card payments of the day that the gateway did not list, and payments that nobody has heard of for long.</summary>
    public async Task CheckOurSideAsync(Tally tally, CancellationToken cancellation)
    {
        foreach (var (charge, payment, amount) in await book.CardChargesAsync(tally.Day, cancellation))
            if (!tally.Has(charge)) tally.Report(charge, DiscrepancyKind.NotAtTheGateway, payment, amount);
        await Watch.EachAsync(await book.UnsettledAsync(int.MaxValue, cancellation), (unsettled, _) => grains.Payment(unsettled.Payment).Refresh(), LogSilent, cancellation);
    }

    private async Task CheckAsync(PaymentId payment, PaymentIntent intent, bool isPaid, Tally tally, CancellationToken cancellation)
    {
        if (await AgreesAsync(payment, intent, isPaid, cancellation)) return;
        await Watch.TryAsync(_ => grains.Payment(payment).Refresh(), LogSilent, cancellation);
        tally.Mend(await AgreesAsync(payment, intent, isPaid, cancellation), intent.Id, DiscrepancyKind.NotPosted, payment, intent.Amount);
    }

    /// <summary>Money that was taken is posted; a payment that came to nothing is known to have.</summary>
    private async Task<bool> AgreesAsync(PaymentId payment, PaymentIntent intent, bool isPaid, CancellationToken cancellation) => isPaid
        ? await book.IsPostedAsync(payment, intent.LatestCharge!.Id, intent.Amount)
        : intent.Status != PaymentIntentStatus.Canceled || !await ThinksItIsPaidAsync(payment, cancellation);

    private async Task<bool> ThinksItIsPaidAsync(PaymentId payment, CancellationToken cancellation)
    {
        var isPaid = false;
        await Watch.TryAsync(async _ => isPaid = await grains.Payment(payment).Get() is { Status: PaymentStatus.Succeeded }, LogSilent, cancellation);
        return isPaid;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A payment could not be asked while its day was reconciled: {Fault}")]
    private partial void LogSilent(string fault);
}
