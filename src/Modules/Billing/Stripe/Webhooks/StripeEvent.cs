using System.Text.Json;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>What of a webhook event is read; the rest stays in its body. The object in it is never believed, only looked up.</summary>
/// <param name="Payment">The payment that the object's metadata names.</param>
internal sealed record StripeEvent(string Id, string Type, PaymentId? Payment)
{
    /// <summary>Null when it is not an event.</summary>
    public static StripeEvent? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static StripeEvent? Read(JsonElement root) =>
        Text(root, "id") is { } id && Text(root, "type") is { } type ? new(id, type, PaymentOf(root)) : null;

    private static PaymentId? PaymentOf(JsonElement root) =>
        Member(root, "data") is { } data && Member(data, "object") is { } entity && Member(entity, "metadata") is { } metadata
        && PaymentId.TryParse(Text(metadata, "payment"), out var payment) ? payment : null;

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
