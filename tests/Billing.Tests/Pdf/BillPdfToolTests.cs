using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

public class BillPdfToolTests
{
    public static TheoryData<string, string> Samples => RenderedFile.EverySample();

    [Theory, MemberData(nameof(Samples))]
    public void Qpdf_finds_nothing_wrong(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        var report = PdfTool.Run("qpdf", "--check", file.Path);
        Assert.DoesNotContain("WARNING", report);
        Assert.Contains("No syntax or stream encoding errors found", report);
    }

    [Theory, MemberData(nameof(Samples))]
    public void Mupdf_reads_and_draws_every_page(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        // Debian builds MuPDF without colour management, and it says so.
        var report = PdfTool.Run("mutool", "draw", "-F", "txt", "-o", "/dev/null", file.Path).Replace("warning: ICC support is not available", "", StringComparison.Ordinal);
        Assert.DoesNotContain("error", report);
        Assert.DoesNotContain("warning", report);
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_font_is_an_embedded_subset_that_reads_back_to_Unicode(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        var fonts = PdfTool.Run("pdffonts", file.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes", font));
    }

    [Theory, MemberData(nameof(Samples))]
    public void The_document_is_tagged_and_named_and_its_pages_are_US_Letter(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        var about = PdfTool.Run("pdfinfo", file.Path);
        Assert.Matches(@"Tagged: +yes", about);
        Assert.Matches($@"Pages: +{file.Rendered.Pages}\b", about);
        Assert.Matches(@"Page size: +612 x 792 pts \(letter\)", about);
        Assert.Matches($@"Title: +{(language == "es" ? "Factura de agua" : "Water bill")} {SampleBills.Named(bill).Number}", about);
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_bill_of_two_pages_is_smaller_than_60_KB(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        Assert.InRange(file.Rendered.Pages, 2, 7);
        if (file.Rendered.Pages == 2) Assert.InRange(file.Rendered.Length, 1, 60 * 1024);
        Assert.Equal(new FileInfo(file.Path).Length, file.Rendered.Length);
    }
}
