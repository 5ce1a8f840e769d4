using System.Text.Json;
using CalWater.Billing.Storage;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>What names the object that an event is about, to look it up by; nothing else of it is believed. An event without one names nothing.</summary>
/// <param name="Charge">The charge that it is about.</param>
/// <param name="Intent">The payment intent that it is about.</param>
/// <param name="Login">The login that its metadata names.</param>
internal sealed record EventObject(string? Id, string? Charge, string? Intent, LoginId? Login)
{
    public static EventObject Of(StripeEventRow row)
    {
        using var document = JsonDocument.Parse(row.Body);
        var subject = Member(Member(document.RootElement, "data"), "object");
        return new(Text(subject, "id"), Text(subject, "charge"), Text(subject, "payment_intent"), Text(Member(subject, "metadata"), "login") is { } login ? new(login) : null);
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
