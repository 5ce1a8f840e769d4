using CalWater.Billing.Storage;
using CalWater.Billing.Stripe;
using CalWater.Billing.Stripe.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments.Events;

/// <summary>
/// Finds the payment that an event is about: its object carries its id, or names a charge that was posted, or, where the news of
/// the charge itself has not come yet, an intent that carries the id.
/// </summary>
internal sealed class EventPayments(IDbContextFactory<BillingContext> contexts, IPaymentGateway gateway)
{
    /// <exception cref="TimeoutException">The gateway could not say whose the intent is; the event is worth another try.</exception>
    public async Task<PaymentId?> OfAsync(StripeEventRow row)
    {
        if (row.Payment is { } named) return named;
        var subject = EventObject.Of(row);
        if (subject.Charge is { } charge && await OfChargeAsync(charge) is { } posted) return posted;
        return subject.Intent is { } intent ? await OfIntentAsync(intent) : null;
    }

    /// <summary>The payment of a charge that was posted; null when it is not one of ours.</summary>
    public async Task<PaymentId?> OfChargeAsync(string charge)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.LedgerEntries.Where(entry => entry.Source == charge && entry.Payment != null).Select(entry => entry.Payment).FirstOrDefaultAsync();
    }

    private async Task<PaymentId?> OfIntentAsync(string intent)
    {
        var answer = await gateway.ReadIntentAsync(intent);
        if (!answer.IsDone) return answer.Fault.NothingWasDone || answer.Fault.Kind == GatewayFaultKind.NotFound ? null : throw new TimeoutException($"The gateway could not say whose intent {intent} is.");
        return answer.Value.Metadata.TryGetValue("payment", out var text) && PaymentId.TryParse(text, out var payment) ? payment : null;
    }
}
