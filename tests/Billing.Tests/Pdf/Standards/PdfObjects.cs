using System.Text;
using System.Text.Json.Nodes;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>The objects of a file as qpdf reads them, streams decompressed. They can be changed, to see a rule fail.</summary>
internal sealed class PdfObjects
{
    private readonly JsonObject objects;

    public PdfObjects(string path) => objects = JsonNode.Parse(PdfTool.Run(
        "qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", path))!["qpdf"]![1]!.AsObject();

    public JsonObject Trailer => objects["trailer"]!["value"]!.AsObject();
    public JsonObject Catalog => Dictionary(Trailer["/Root"]);
    public IReadOnlyList<JsonObject> Pages => [.. List(Dictionary(Catalog["/Pages"])["/Kids"]).Select(Dictionary)];

    /// <summary>Every dictionary that is an object of its own, those of streams too.</summary>
    public IEnumerable<JsonObject> All => objects.Where(each => each.Key != "trailer").Select(each => (each.Value!["value"] ?? each.Value["stream"]?["dict"]) as JsonObject).OfType<JsonObject>();

    /// <summary>The elements of the structure in the order of reading, the root's first.</summary>
    public IReadOnlyList<StructureElement> Elements
    {
        get
        {
            var found = new List<StructureElement>();
            foreach (var kid in List(Dictionary(Catalog["/StructTreeRoot"])["/K"])) Walk(kid, null, found);
            return found;
        }
    }

    public IEnumerable<JsonObject> Fonts(string subtype) => All.Where(each => Is(each, "/Type", "/Font") && Is(each, "/Subtype", subtype));

    public static bool Is(JsonObject dictionary, string key, string value) => dictionary[key]?.ToString() == value;

    /// <summary>What the value refers to, or itself.</summary>
    public JsonNode? Follow(JsonNode? node)
    {
        if (node is not JsonValue || node.ToString() is not [>= '0' and <= '9', .., ' ', 'R'] reference) return node;
        var target = objects["obj:" + reference];
        return target?["value"] ?? target?["stream"]?["dict"];
    }

    public JsonObject Dictionary(JsonNode? node) => Follow(node) as JsonObject ?? [];

    /// <summary>An array's values; a single value as a list of one.</summary>
    public IReadOnlyList<JsonNode> List(JsonNode? node) => Follow(node) switch
    {
        null => [],
        JsonArray array => [.. array.OfType<JsonNode>()],
        _ => [node!]
    };

    public byte[] Stream(JsonNode? reference) => objects["obj:" + reference]?["stream"]?["data"] is { } data ? Convert.FromBase64String(data.ToString()) : [];

    public string Text(JsonNode? reference) => Encoding.UTF8.GetString(Stream(reference));

    /// <summary>Changes the text of a stream.</summary>
    public void Rewrite(JsonNode? reference, Func<string, string> change) =>
        objects["obj:" + reference]!["stream"]!["data"] = Convert.ToBase64String(Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(Stream(reference)))));

    private void Walk(JsonNode node, StructureElement? parent, List<StructureElement> found)
    {
        if (Follow(node) is not JsonObject dictionary || dictionary["/S"] is not { } role) return;
        var element = new StructureElement(node.ToString(), role.ToString()[1..], dictionary, parent);
        found.Add(element);
        foreach (var kid in List(dictionary["/K"])) Walk(kid, element, found);
    }
}

/// <summary>An element of the structure: what it is, within what.</summary>
internal sealed record StructureElement(string Reference, string Role, JsonObject Dictionary, StructureElement? Parent)
{
    /// <summary>The numbers of its marked content; it is all on one page.</summary>
    public IEnumerable<int> Content => ((Dictionary["/K"] as JsonArray)?.OfType<JsonValue>() ?? []).Where(kid => kid.TryGetValue<int>(out _)).Select(kid => kid.GetValue<int>());
}
