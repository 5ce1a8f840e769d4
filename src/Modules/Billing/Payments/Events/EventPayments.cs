using System.Text.Json;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments.Events;

/// <summary>Finds the payment that an event is about: its object carries its id, or names the charge that was posted.</summary>
internal sealed class EventPayments(IDbContextFactory<BillingContext> contexts)
{
    public async Task<PaymentId?> OfAsync(StripeEventRow row) =>
        row.Payment ?? (ChargeOf(row.Body) is { } charge ? await OfChargeAsync(charge) : null);

    /// <summary>The payment of a charge that was posted; null when it is not one of ours.</summary>
    public async Task<PaymentId?> OfChargeAsync(string charge)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.LedgerEntries.Where(entry => entry.Source == charge && entry.Payment != null).Select(entry => entry.Payment).FirstOrDefaultAsync();
    }

    private static string? ChargeOf(string body)
    {
        using var document = JsonDocument.Parse(body);
        var subject = document.RootElement.GetProperty("data").GetProperty("object");
        return subject.TryGetProperty("charge", out var charge) && charge.ValueKind == JsonValueKind.String ? charge.GetString() : null;
    }
}
