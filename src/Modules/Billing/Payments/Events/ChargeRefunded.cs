using CalWater.Billing.Storage;
using CalWater.Billing.Stripe.Webhooks;
using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Payments.Events;

/// <summary>Money was given back at the gateway. The event stays in the inbox and the billing office is told; nothing is posted.</summary>
internal sealed partial class ChargeRefunded(ILogger<ChargeRefunded> log) : IStripeEventHandler
{
    public string Type => "charge.refunded";

    public Task HandleAsync(StripeEventRow row)
    {
        LogRefund(row.Payment?.Value, row.Id);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Payment {Payment} was refunded at the gateway (event {Event}); the ledger needs an adjustment")]
    private partial void LogRefund(string? payment, string @event);
}
