using System.Text.Json;
using CalWater.Billing.Pdf.Layout;
using CalWater.Billing.Pdf.Layout.Parts;
using CalWater.Billing.Pdf.Writing;

namespace CalWater.Billing.Pdf;

internal sealed class PracticePdf : IPracticePdf
{
    private const double Top = 110;

    public void Render(string utility, string code, DateOnly day, Language language, Stream output)
    {
        var (document, words) = (new PdfDocument(), Words.In(language));
        document.Start();
        document.AddPage();
        Letterhead.Draw(document, utility, words["PracticeTitle"]);
        Draw(new(document, Sheet.Left, Top, Sheet.Width), code, words);
        document.Finish(new(words["PracticeTitle"], utility, words.Language.Culture().Name, day, "CalWater practice page 1", Data(code, words)), output);
    }

    private static void Draw(Column column, string code, Words words)
    {
        column.Paragraph(words["PracticeLead"], Typography.Large, Palette.Text);
        column.Space(28);
        column.Paragraph(words["PracticeCode"], Typography.Large, Palette.Muted);
        column.Paragraph(code, Typography.Code, Palette.Water);
        column.Space(28);
        column.Paragraph(words["PracticeNext"], Typography.Large, Palette.Text);
    }

    /// <summary>The code travels as data too, as a bill's facts do.</summary>
    private static Attachment Data(string code, Words words) => new("practice.json", "application/json", words["PracticeData"], output =>
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteEndObject();
    });
}
