using System.Text.Json;
using CalWater.Billing.Storage;

namespace CalWater.Billing.Methods.Events;

/// <summary>The name of the object that an event is about, to look it up by; nothing else of it is believed.</summary>
/// <param name="Login">The login that its metadata names.</param>
internal sealed record EventObject(string? Id, LoginId? Login)
{
    public static EventObject Of(StripeEventRow row)
    {
        using var document = JsonDocument.Parse(row.Body);
        var entity = document.RootElement.GetProperty("data").GetProperty("object");
        var login = entity.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object ? Text(metadata, "login") : null;
        return new(Text(entity, "id"), login is null ? null : new(login));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
