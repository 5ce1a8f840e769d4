using System.Text.Json.Nodes;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Api;

/// <summary>Puts whole objects in the place of their ids, as <c>expand[]</c> asks (<c>payment_intent.latest_charge</c>).</summary>
internal static class Expansion
{
    private const int DeepestPath = 4;

    /// <exception cref="StripeRefusal">A path names something that holds no id.</exception>
    public static JsonObject Render(StripeObject subject, IEnumerable<string> paths, Func<string, StripeObject?> find)
    {
        var node = StripeJson.Public(subject);
        foreach (var path in paths) Expand(node, path, path.Split('.'), find);
        return node;
    }

    private static void Expand(JsonObject node, string path, ReadOnlySpan<string> steps, Func<string, StripeObject?> find)
    {
        var step = steps[0];
        if (!node.TryGetPropertyValue(step, out var member) || steps.Length > DeepestPath) throw CannotExpand(path);
        if (member is null) return;
        if (member is JsonValue value && value.TryGetValue<string>(out var id) && find(id) is { } subject)
            node[step] = member = StripeJson.Public(subject);
        if (member is not JsonObject inner) throw CannotExpand(path);
        if (steps.Length > 1) Expand(inner, path, steps[1..], find);
    }

    public static StripeRefusal CannotExpand(string path) =>
        Refusals.Invalid(null, $"This property cannot be expanded ({path}).", "expand");
}
