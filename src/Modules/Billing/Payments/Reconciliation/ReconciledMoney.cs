using CalWater.Billing.Payments.Events;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Billing.Payments.Reconciliation;

/// <summary>Holds what the gateway has against the ledger. What is missing is asked of the payment's own grain, which posts it.</summary>
internal sealed class ReconciledMoney(IGrainFactory grains, EventPayments payments, ReconciliationBook book)
{
    public async Task CheckAsync(PaymentIntent intent, Tally tally)
    {
        tally.See(intent.LatestCharge?.Id);
        var payment = intent.Metadata.TryGetValue("payment", out var text) && PaymentId.TryParse(text, out var id) ? id : (PaymentId?)null;
        var isPaid = intent.Status == PaymentIntentStatus.Succeeded;
        if (payment is { } ours) await CheckAsync(ours, intent, isPaid, tally);
        else if (isPaid && intent.LatestCharge is not { IsRefunded: true }) tally.Report(intent.Id, DiscrepancyKind.NotOurs, null, intent.Amount);
    }

    /// <param name="subject">The refund or the dispute.</param>
    /// <param name="charge">The charge it is about.</param>
    /// <param name="amount">How much.</param>
    /// <param name="isPosting">Whether the ledger has to have it.</param>
    /// <param name="tally">What was found.</param>
    public async Task CheckAsync(string subject, string charge, Money amount, bool isPosting, Tally tally)
    {
        tally.See();
        if (!isPosting || await book.HasMoveAsync(subject, amount)) return;
        // What goes back of money that was never ours is nothing to us.
        if (await payments.OfChargeAsync(charge) is not { } payment) return;
        await grains.Aftermath(payment).Review();
        tally.Mend(await book.HasMoveAsync(subject, amount), subject, DiscrepancyKind.MoveNotPosted, payment, amount);
    }

    /// <summary>Card payments of the day that the gateway did not list, and payments that nobody has heard of for long.</summary>
    public async Task CheckOurSideAsync(Tally tally, CancellationToken cancellation)
    {
        foreach (var (charge, payment, amount) in await book.CardChargesAsync(tally.Day, cancellation))
            if (!tally.Has(charge)) tally.Report(charge, DiscrepancyKind.NotAtTheGateway, payment, amount);
        foreach (var payment in await book.UnsettledAsync(int.MaxValue, cancellation)) await grains.Payment(payment.Payment).Refresh();
    }

    private async Task CheckAsync(PaymentId payment, PaymentIntent intent, bool isPaid, Tally tally)
    {
        if (await AgreesAsync(payment, intent, isPaid)) return;
        await grains.Payment(payment).Refresh();
        tally.Mend(await AgreesAsync(payment, intent, isPaid), intent.Id, DiscrepancyKind.NotPosted, payment, intent.Amount);
    }

    /// <summary>Money that was taken is posted; a payment that came to nothing is known to have.</summary>
    private async Task<bool> AgreesAsync(PaymentId payment, PaymentIntent intent, bool isPaid) => isPaid
        ? await book.IsPostedAsync(payment, intent.LatestCharge!.Id, intent.Amount)
        : intent.Status != PaymentIntentStatus.Canceled || await grains.Payment(payment).Get() is not { Status: PaymentStatus.Succeeded };
}
