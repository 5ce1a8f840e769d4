using System.Net;
using System.Text.Json.Nodes;

namespace CalWater.Sandbox.Tests.Support;

/// <summary>An answer of the API, read.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonObject Body, HttpResponseMessage Message)
{
    public JsonObject Error => Body["error"]!.AsObject();

    public string Id => Text("id");

    /// <summary>A member by its path, such as <c>payment_intent.latest_charge.id</c>, as text.</summary>
    public string Text(string path) => Body.Text(path);

    public string? Header(string name) =>
        Message.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    public static async Task<Reply> ReadAsync(HttpResponseMessage message) =>
        new(message.StatusCode, JsonNode.Parse(await message.Content.ReadAsStringAsync())!.AsObject(), message);
}

internal static class JsonPath
{
    public static string Text(this JsonObject subject, string path)
    {
        JsonNode? node = subject;
        foreach (var step in path.Split('.')) node = int.TryParse(step, out var index) ? node![index] : node![step];
        return node?.ToString() ?? "null";
    }
}
