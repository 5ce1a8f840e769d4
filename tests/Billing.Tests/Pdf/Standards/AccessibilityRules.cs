using System.Text.Json.Nodes;

namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>PDF/UA-1 (ISO 14289-1:2014) as far as a bill's objects can break it; what a person has to judge is in the snapshots.</summary>
internal static class AccessibilityRules
{
    private static readonly string[] Standard =
        ["Document", "Sect", "H1", "H2", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link"];

    /// <summary>Which element may stand directly in which (ISO 32000-1, 14.8.4).</summary>
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["LI"] = ["L"], ["LBody"] = ["LI"], ["TR"] = ["Table"], ["TH"] = ["TR"], ["TD"] = ["TR"], ["Document"] = [""]
    };

    public static IReadOnlyList<PdfRule> All { get; } =
    [
        PdfRule.That("ISO 14289-1, 5", "the metadata names part 1 of the standard",
            file => Xmp.Of(file).Property(Xmp.Accessibility, "part") == "1", file => file.Rewrite(file.Catalog["/Metadata"], text => text.Replace("pdfuaid:part>1", "pdfuaid:part>2", StringComparison.Ordinal))),
        PdfRule.That("ISO 14289-1, 7.1", "the catalog says that the file is tagged, and not suspect",
            file => file.Dictionary(file.Catalog["/MarkInfo"]) is var info && PdfObjects.Is(info, "/Marked", "true") && info["/Suspects"]?.ToString() is not "true",
            file => file.Catalog["/MarkInfo"]!["/Marked"] = false),
        new("ISO 14289-1, 7.1", "everything drawn is in a tag or an artifact, and neither holds the other",
            file => file.Pages.SelectMany(page => Marks(file, page) is var marks && marks.AllClosed ? marks.Faults : ["left open"]),
            file => file.Rewrite(file.Pages[0]["/Contents"], text => text.Replace("/Artifact BMC\n", "", StringComparison.Ordinal).Replace("/Artifact<</Type/Pagination>>BDC\n", "", StringComparison.Ordinal))),
        new("ISO 14289-1, 7.1", "every element is of a standard type and stands where that type may",
            file => file.Elements.Where(each => !Standard.Contains(each.Role) || Parents.TryGetValue(each.Role, out var parents) && !parents.Contains(each.Parent?.Role ?? "")).Select(each => $"{each.Role} in {each.Parent?.Role}"),
            file => First(file, "TR")["/S"] = "/P"),
        new("ISO 14289-1, 7.1", "each piece of content leads back to its element (ISO 32000-1, 14.7.4.4)", ParentFaults,
            file => file.List(ParentTree(file)["/Nums"])[1].AsArray().RemoveAt(0)),
        PdfRule.That("ISO 14289-1, 7.1", "the window shows the document's title, which the metadata has",
            file => PdfObjects.Is(file.Dictionary(file.Catalog["/ViewerPreferences"]), "/DisplayDocTitle", "true") && Xmp.Of(file).Title.Length > 0, file => file.Catalog.Remove("/ViewerPreferences")),
        PdfRule.That("ISO 14289-1, 7.2", "the document's language is named",
            file => file.Catalog["/Lang"]?.ToString() is "u:en-US" or "u:es-US", file => file.Catalog.Remove("/Lang")),
        new("ISO 14289-1, 7.2", "the elements have the order in which the pages are drawn, each piece of content once", OrderFaults,
            file => FirstToTheEnd(First(file, "Document")["/K"]!.AsArray())),
        new("ISO 14289-1, 7.3", "every figure says what it shows, and where it is",
            file => file.Elements.Where(each => each.Role == "Figure" && (each.Dictionary["/Alt"]?.ToString().Length is not > 2 || each.Dictionary["/A"]?["/BBox"] is null)).Select(each => each.Reference),
            file => First(file, "Figure").Remove("/Alt")),
        new("ISO 14289-1, 7.4.2", "headings begin with one H1 and leave no level out",
            file => file.Elements.Where(each => each.Role is ['H', >= '1' and <= '6']).Select((each, i) => each.Role == (i == 0 ? "H1" : "H2") ? "" : $"{each.Role} as heading {i + 1}").Where(fault => fault.Length > 0),
            file => First(file, "H1")["/S"] = "/H2"),
        new("ISO 14289-1, 7.5", "every header cell says for which cells it speaks",
            file => file.Elements.Where(each => each.Role == "TH" && each.Dictionary["/A"]?["/Scope"]?.ToString() is not ("/Row" or "/Column")).Select(each => each.Reference),
            file => First(file, "TH").Remove("/A")),
        new("ISO 14289-1, 7.5", "every row has a header cell, and the rows of a table are equally long",
            file => file.Elements.Where(each => each.Role == "Table").SelectMany(table => TableFaults(file, table)), file => First(file, "TR")["/K"]!.AsArray().RemoveAt(0)),
        PdfRule.That("ISO 14289-1, 7.11", "the attached file has its name in both forms",
            file => Attached(file) is var attached && attached["/F"] is { } name && attached["/UF"]?.ToString() == name.ToString(), file => Attached(file).Remove("/UF")),
        PdfRule.That("ISO 14289-1, 7.16", "nothing keeps screen readers out", file => file.Trailer["/Encrypt"] is null, file => file.Trailer["/Encrypt"] = "1 0 R"),
        new("ISO 14289-1, 7.18.1", "every annotation says what it is for, and its element is found",
            file => Annotations(file).Where(each => each["/Contents"] is null || LinkOf(file, each)?.Role != "Link").Select(each => each.ToJsonString()), file => Annotations(file).First().Remove("/Contents")),
        PdfRule.That("ISO 14289-1, 7.18.3", "the tab key follows the structure", file => file.Pages.All(page => PdfObjects.Is(page, "/Tabs", "/S")), file => file.Pages[1].Remove("/Tabs")),
        new("ISO 14289-1, 7.18.5", "every link is an element that holds its annotation",
            file => file.Elements.Where(each => each.Role == "Link" && !file.List(each.Dictionary["/K"]).Any(kid => kid is JsonObject held && PdfObjects.Is(held, "/Type", "/OBJR"))).Select(each => each.Reference),
            file => First(file, "Link")["/K"]!.AsArray().RemoveAt(1)),
        new("ISO 14289-1, 7.21.7", "every code of a font stands for characters", file => FontRules.UnmappedCodes(file),
            file => file.Rewrite(file.Fonts("/Type0").First()["/ToUnicode"], text => text.Replace("<0005> <", "<1005> <", StringComparison.Ordinal)))
    ];

    private static ContentMarks Marks(PdfObjects file, JsonObject page) => new(System.Text.Encoding.Latin1.GetString(file.Stream(page["/Contents"])));

    private static JsonObject First(PdfObjects file, string role) => file.Elements.First(each => each.Role == role).Dictionary;

    private static void FirstToTheEnd(JsonArray kids)
    {
        var first = kids[0];
        kids.RemoveAt(0);
        kids.Add(first);
    }

    private static JsonObject ParentTree(PdfObjects file) => file.Dictionary(file.Dictionary(file.Catalog["/StructTreeRoot"])["/ParentTree"]);

    private static IEnumerable<string> ParentFaults(PdfObjects file)
    {
        var entries = file.List(ParentTree(file)["/Nums"]);
        foreach (var (page, index) in file.Pages.Select((page, index) => (page, index)))
        {
            var parents = file.List(entries[2 * page["/StructParents"]!.GetValue<int>() + 1]).Select(each => each.ToString()).ToArray();
            foreach (var element in ContentOf(file, page))
                foreach (var number in element.Content)
                    if (parents.ElementAtOrDefault(number) != element.Reference) yield return $"content {number} of page {index + 1}";
        }
    }

    private static IEnumerable<string> OrderFaults(PdfObjects file) => file.Pages
        .Where(page => !ContentOf(file, page).SelectMany(element => element.Content).SequenceEqual(Marks(file, page).Numbers))
        .Select(page => $"page {page["/StructParents"]}");

    private static IEnumerable<StructureElement> ContentOf(PdfObjects file, JsonObject page) =>
        file.Elements.Where(element => ReferenceEquals(file.Follow(element.Dictionary["/Pg"]), page));

    private static IEnumerable<string> TableFaults(PdfObjects file, StructureElement table)
    {
        var rows = file.List(table.Dictionary["/K"]).Select(row => file.List(file.Dictionary(row)["/K"]).Select(cell => file.Dictionary(cell)).ToArray()).ToArray();
        if (rows.Select(row => row.Length).Distinct().Count() > 1) yield return $"{table.Reference} has rows of different lengths";
        if (rows.Any(row => !row.Any(cell => PdfObjects.Is(cell, "/S", "/TH")))) yield return $"{table.Reference} has a row without a header";
    }

    private static JsonObject Attached(PdfObjects file) => file.Dictionary(file.List(file.Catalog["/AF"])[0]);

    private static IEnumerable<JsonObject> Annotations(PdfObjects file) => file.Pages.SelectMany(page => file.List(page["/Annots"])).Select(file.Dictionary);

    private static StructureElement? LinkOf(PdfObjects file, JsonObject annotation)
    {
        var entries = file.List(ParentTree(file)["/Nums"]);
        var key = annotation["/StructParent"]?.GetValue<int>();
        var at = entries.Select((each, i) => (each, i)).FirstOrDefault(pair => pair.i % 2 == 0 && pair.each.GetValue<int>() == key).i;
        return file.Elements.FirstOrDefault(element => element.Reference == entries[at + 1].ToString());
    }
}
