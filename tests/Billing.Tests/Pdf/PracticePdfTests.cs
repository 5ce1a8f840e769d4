using CalWater.Billing.Pdf;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

public sealed class PracticePdfTests
{
    [Theory]
    [InlineData(Language.English, "Your code is 4827", "en-US")]
    [InlineData(Language.Spanish, "Su código es 4827", "es-US")]
    [InlineData(Language.Chinese, "Your code is 4827", "en-US")]
    public void The_practice_page_shows_its_code_as_text_tagged_and_in_its_language(Language language, string words, string tag)
    {
        using var folder = new TestFolder();
        using (var file = File.Create(folder["practice.pdf"])) new PracticePdf().Render("CalWater", "4827", new(2026, 11, 22), language, file);
        Assert.Contains("No syntax or stream encoding errors", PdfTool.Run("qpdf", "--check", folder["practice.pdf"]), StringComparison.Ordinal);
        Assert.Contains(words, string.Join(' ', PdfTool.Run("pdftotext", "-raw", folder["practice.pdf"], "-").Split((char[])[' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Matches("P +\\S*\\s*\"4827\"", PdfTool.Run("pdfinfo", "-struct-text", folder["practice.pdf"]));
        PdfTool.Run("qpdf", "--qdf", "--object-streams=disable", folder["practice.pdf"], folder["plain.pdf"]);
        Assert.Contains($"/Lang ({tag})", File.ReadAllText(folder["plain.pdf"], System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }
}
