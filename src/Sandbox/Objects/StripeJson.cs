using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalWater.Sandbox.Objects;

/// <summary>Stripe's JSON: snake case, absent values as null.</summary>
internal static class StripeJson
{
    private const string SandboxOnly = "sandbox";

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object as the API shows it, without what only the sandbox knows.</summary>
    public static JsonObject Public(StripeObject subject)
    {
        var node = JsonSerializer.SerializeToNode(subject, Options)!.AsObject();
        node.Remove(SandboxOnly);
        // Of all objects, a mandate alone does not say when it was made.
        if (subject is Mandate) node.Remove("created");
        return node;
    }
}
