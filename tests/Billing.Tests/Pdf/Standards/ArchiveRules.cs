using System.Text;
using System.Text.Json.Nodes;

namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>PDF/A-3u (ISO 19005-3:2012) as far as a bill's objects can break it.</summary>
internal static class ArchiveRules
{
    /// <summary>Keys that no object of a bill may have, and the clause that forbids each.</summary>
    private static readonly (string Clause, string Key)[] Forbidden =
    [
        ("6.1.7.1", "/FFilter"), ("6.2.5", "/TR"), ("6.2.5", "/HTP"), ("6.2.9.1", "/Ref"), ("6.2.9.1", "/OPI"), ("6.4.1", "/XFA"), ("6.4.1", "/NeedsRendering"), ("6.5.2", "/AA"), ("6.5.1", "/JS"),
        ("6.9", "/OCProperties"), ("6.10", "/AlternatePresentations"), ("6.10", "/PresSteps"), ("6.11", "/Requirements"), ("6.2.10", "/SMask"), ("6.2.10", "/BM"), ("6.2.10", "/ca"), ("6.2.10", "/CA"), ("6.2.10", "/Group")
    ];

    public static IReadOnlyList<PdfRule> All { get; } =
    [
        PdfRule.That("ISO 19005-3, 6.1.3", "the trailer identifies the file and does not encrypt it",
            file => file.Trailer["/ID"] is JsonArray { Count: 2 } && file.Trailer["/Encrypt"] is null, file => file.Trailer.Remove("/ID")),
        PdfRule.That("ISO 19005-3, 6.1.7.2", "streams use filters that the standard has, and no LZW",
            file => file.All.All(each => each["/Filter"]?.ToString() is null or "/FlateDecode"), file => file.Fonts("/Type0").Select(font => FontFile(file, font)).First()["/Filter"] = "/LZWDecode"),
        PdfRule.That("ISO 19005-3, 6.2.3", "one output intent with a profile of three colours, which every colour on the page then means (6.2.4.3)",
            file => file.List(file.Catalog["/OutputIntents"]).Select(file.Dictionary).ToArray() is [var intent] && PdfObjects.Is(intent, "/S", "/GTS_PDFA1") && IsRgbProfile(file, intent["/DestOutputProfile"]),
            file => file.Dictionary(file.List(file.Catalog["/OutputIntents"])[0])["/DestOutputProfile"] = file.Catalog["/Metadata"]!.DeepClone()),
        new("ISO 19005-3, 6.2.4.3", "colours are those of the output intent alone",
            file => file.Pages.Where(page => Operators(file, page).Any(each => each is "k" or "K" or "cs" or "CS" or "sh")).Select(page => $"{page["/StructParents"]}"),
            file => file.Rewrite(file.Pages[0]["/Contents"], text => "0 0 0 1 k\n" + text)),
        new("ISO 19005-3, 6.2.11.3.2", "codes are the glyph's numbers in the embedded font", file => file.Fonts("/CIDFontType2").Where(font => !PdfObjects.Is(font, "/CIDToGIDMap", "/Identity")).Select(font => $"{font["/BaseFont"]}"),
            file => file.Fonts("/CIDFontType2").First().Remove("/CIDToGIDMap")),
        new("ISO 19005-3, 6.2.11.4.1", "every font is embedded", FontRules.NotEmbedded,
            file => file.Dictionary(FontRules.Descendant(file, file.Fonts("/Type0").First())["/FontDescriptor"]).Remove("/FontFile2")),
        new("ISO 19005-3, 6.2.11.5", "widths are those of the embedded font", FontRules.OtherWidths, file => file.List(file.Fonts("/CIDFontType2").First()["/W"])[1].AsArray()[3] = 1),
        new("ISO 19005-3, 6.2.11.7.2", "every code of a font stands for characters, and none of them for no character", FontRules.UnmappedCodes,
            file => file.Rewrite(file.Fonts("/Type0").First()["/ToUnicode"], text => text.Replace("<0021>\n", "<FEFF>\n", StringComparison.Ordinal))),
        new("ISO 19005-3, 6.2.11.8", "no text refers to the glyph that means a missing one", NotDefined,
            file => file.Rewrite(file.Pages[0]["/Contents"], text => text.Insert(text.IndexOf("EMC", StringComparison.Ordinal), "BT <0000>Tj ET\n"))),
        new("ISO 19005-3, 6.3.2", "annotations are printed and not hidden", file => Annotations(file).Where(each => each["/F"]?.GetValue<int>() != 4).Select(each => each.ToJsonString()), file => Annotations(file).First()["/F"] = 2),
        new("ISO 19005-3, 6.5.1", "the only action is to open an address",
            file => file.All.Select(each => each["/A"] as JsonObject ?? each).Where(each => each["/S"]?.ToString() is "/JavaScript" or "/Launch" or "/Sound" or "/Movie" or "/ResetForm" or "/ImportData").Select(each => each.ToJsonString()),
            file => Annotations(file).First()["/A"]!["/S"] = "/Launch"),
        PdfRule.That("ISO 19005-3, 6.6.2.1", "the metadata is there, and readable without decompression",
            file => file.Dictionary(file.Catalog["/Metadata"]) is var metadata && PdfObjects.Is(metadata, "/Type", "/Metadata") && metadata["/Filter"] is null, file => file.Dictionary(file.Catalog["/Metadata"])["/Filter"] = "/FlateDecode"),
        PdfRule.That("ISO 19005-3, 6.6.2.3", "a property beyond the standard's is described",
            file => Xmp.Of(file).Extensions.Contains(Xmp.Accessibility.NamespaceName), file => file.Rewrite(file.Catalog["/Metadata"], text => text.Replace("namespaceURI>http://www.aiim.org/pdfua", "namespaceURI>http://www.aiim.org/other", StringComparison.Ordinal))),
        PdfRule.That("ISO 19005-3, 6.6.4", "the metadata names part 3 and level U",
            file => Xmp.Of(file) is var packet && packet.Property(Xmp.Archive, "part") == "3" && packet.Property(Xmp.Archive, "conformance") == "U",
            file => file.Rewrite(file.Catalog["/Metadata"], text => text.Replace("conformance>U<", "conformance>B<", StringComparison.Ordinal))),
        PdfRule.That("ISO 19005-3, 6.8", "the attached data says what it is to the document, in which format, and the catalog has it",
            file => file.List(file.Catalog["/AF"]).Select(file.Dictionary).ToArray() is [var attached] && PdfObjects.Is(attached, "/AFRelationship", "/Data") && PdfObjects.Is(file.Dictionary(attached["/EF"]?["/F"]), "/Subtype", "/application/json"),
            file => file.Dictionary(file.List(file.Catalog["/AF"])[0]).Remove("/AFRelationship")),
        .. Forbidden.Select(forbidden => new PdfRule($"ISO 19005-3, {forbidden.Clause}", $"no object has {forbidden.Key}",
            file => file.All.Where(each => each.ContainsKey(forbidden.Key)).Select(each => each.ToJsonString()), file => file.Catalog[forbidden.Key] = true))
    ];

    private static JsonObject FontFile(PdfObjects file, JsonObject font) => file.Dictionary(file.Dictionary(FontRules.Descendant(file, font)["/FontDescriptor"])["/FontFile2"]);

    private static bool IsRgbProfile(PdfObjects file, JsonNode? profile) =>
        PdfObjects.Is(file.Dictionary(profile), "/N", "3") && Encoding.ASCII.GetString(file.Stream(profile).AsSpan(12, 8)) == "mntrRGB ";

    private static IEnumerable<string> Operators(PdfObjects file, JsonObject page) =>
        Encoding.Latin1.GetString(file.Stream(page["/Contents"])).Split('\n').Select(line => line[(line.LastIndexOf(' ') + 1)..]);

    /// <summary>A code of zero at an even place of a string.</summary>
    private static IEnumerable<string> NotDefined(PdfObjects file) => file.Pages
        .Where(page => ShownText.Codes(file.Stream(page["/Contents"])).Contains(0)).Select(page => $"page {page["/StructParents"]}");

    private static IEnumerable<JsonObject> Annotations(PdfObjects file) => file.Pages.SelectMany(page => file.List(page["/Annots"])).Select(file.Dictionary);
}
