using System.Text.Json;
using System.Xml.Linq;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

/// <summary>The rules of PDF/A-3u (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that a document's own objects show.</summary>
public class BillPdfArchiveTests
{
    [Theory]
    [InlineData("en", "en-US")]
    [InlineData("es", "es-US")]
    public void The_catalog_names_language_title_marks_colours_and_the_attached_data(string language, string tag)
    {
        using var file = new RenderedFile("Household", language);
        var catalog = JsonDocument.Parse(PdfTool.Run("qpdf", "--json=2", "--json-key=qpdf", file.Path)).RootElement.GetProperty("qpdf")[1]
            .EnumerateObject().Select(each => each.Value).Where(each => each.TryGetProperty("value", out _)).Select(each => each.GetProperty("value"))
            .Single(each => each.ValueKind == JsonValueKind.Object && each.TryGetProperty("/Type", out var type) && type.GetString() == "/Catalog");
        Assert.Equal("u:" + tag, catalog.GetProperty("/Lang").GetString());
        Assert.True(catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean());
        Assert.True(catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean());
        Assert.Equal(1, catalog.GetProperty("/OutputIntents").GetArrayLength());
        Assert.Equal(1, catalog.GetProperty("/AF").GetArrayLength());
    }

    [Fact]
    public void The_metadata_claims_both_standards_and_agrees_with_the_information()
    {
        using var file = new RenderedFile("Household", "en");
        var packet = System.Text.RegularExpressions.Regex.Match(file.Objects, @"<x:xmpmeta.*</x:xmpmeta>", System.Text.RegularExpressions.RegexOptions.Singleline).Value;
        var metadata = XDocument.Parse(packet);
        XNamespace archive = "http://www.aiim.org/pdfa/ns/id/", access = "http://www.aiim.org/pdfua/ns/id/", core = "http://purl.org/dc/elements/1.1/";
        Assert.Equal("3", metadata.Descendants(archive + "part").Single().Value);
        Assert.Equal("U", metadata.Descendants(archive + "conformance").Single().Value);
        Assert.Equal("1", metadata.Descendants(access + "part").Single().Value);
        Assert.Contains($"Title:           {metadata.Descendants(core + "title").Single().Value}", PdfTool.Run("pdfinfo", file.Path));
    }

    [Fact]
    public void The_data_of_the_bill_travels_inside_it()
    {
        using var file = new RenderedFile("Household", "es");
        var data = JsonDocument.Parse(PdfTool.Run("qpdf", "--show-attachment=bill-B-2026-110417.json", file.Path)).RootElement;
        Assert.Equal(83.00m, data.GetProperty("totalDue").GetDecimal());
        Assert.Equal("0012345678", data.GetProperty("accountNumber").GetString());
        Assert.Equal(3, data.GetProperty("lines").GetArrayLength());
        Assert.Equal(6.9877m, data.GetProperty("lines")[2].GetProperty("rate").GetDecimal());
    }

    [Fact]
    public void The_attached_data_is_described_as_a_standard_archive_asks()
    {
        using var file = new RenderedFile("Household", "en");
        Assert.Contains("/AFRelationship /Data", file.Objects);
        Assert.Contains("/Subtype /application#2fjson", file.Objects);
        Assert.Contains("/UF (bill-B-2026-110417.json)", file.Objects);
    }

    [Theory]
    [InlineData("Household")]
    [InlineData("Commercial")]
    public void Everything_drawn_is_either_in_the_tags_or_an_artifact(string bill)
    {
        using var file = new RenderedFile(bill, "en");
        var depth = 0;
        foreach (var line in file.Objects.Split('\n'))
        {
            if (line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal)) depth++;
            else if (line == "EMC") depth--;
            else if (line.EndsWith(")Tj ET", StringComparison.Ordinal) || line is "f" or "S") Assert.Equal(1, depth);
            Assert.InRange(depth, 0, 1);
        }
    }

    [Theory]
    [InlineData("Household", "en")]
    [InlineData("Longest", "es")]
    public void Headings_figures_cells_and_links_carry_what_listeners_need(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        var (tags, objects) = (file.TagTree, file.Objects);
        Assert.Single(tags.Split('\n'), line => line.Trim() == "H1 (block)");
        Assert.True(tags.IndexOf("H1", StringComparison.Ordinal) < tags.IndexOf("H2", StringComparison.Ordinal));
        Assert.Equal(objects.Split("/S /Figure").Length, objects.Split("/Alt ").Length);
        Assert.Equal(objects.Split("/S /TH").Length, objects.Split("/Scope ").Length);
        Assert.Equal(objects.Split("/Subtype /Link").Length, objects.Split("/Type /OBJR").Length);
        Assert.Contains("/Tabs /S", objects);
    }

    [Fact]
    public void Nothing_is_see_through_or_runs_a_program()
    {
        using var file = new RenderedFile("ThreeTiers", "en");
        foreach (var forbidden in new[] { "/SMask", "/ca ", "/CA ", "/BM", "/JavaScript", "/JS", "/Launch", "/Encrypt" })
            Assert.DoesNotContain(forbidden, file.Objects);
    }
}
