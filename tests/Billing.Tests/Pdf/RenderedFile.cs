using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

/// <summary>A sample bill rendered to a file of its own.</summary>
internal sealed class RenderedFile : IDisposable
{
    private readonly TestFolder folder = new();

    public RenderedFile(string bill, string language) : this(SampleBills.Named(bill), SampleBills.FactsOf(bill), Languages.FromTag(language)) { }

    public RenderedFile(Bill bill, BillPdfFacts facts, Language language)
    {
        using var file = File.Create(Path);
        Rendered = new BillPdf().Render(bill, facts, language, file);
    }

    public string Path => folder["bill.pdf"];
    public RenderedBill Rendered { get; }

    /// <summary>The text in the order of the content.</summary>
    public string Text => PdfTool.Run("pdftotext", "-raw", "-enc", "UTF-8", Path, "-");

    /// <summary>The text without line breaks, for phrases that may wrap.</summary>
    public string Words => string.Join(' ', Text.Split((char[])[' ', '\n', '\r', '\f', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The tags in reading order with what each holds.</summary>
    public string TagTree => PdfTool.Run("pdfinfo", "-struct-text", Path);

    /// <summary>Every object uncompressed, as qpdf writes it.</summary>
    public string Objects
    {
        get
        {
            PdfTool.Run("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", Path, folder["plain.pdf"]);
            return File.ReadAllText(folder["plain.pdf"], System.Text.Encoding.Latin1);
        }
    }

    public static TheoryData<string, string> EverySample()
    {
        var data = new TheoryData<string, string>();
        foreach (var bill in SampleBills.Names)
            foreach (var language in new[] { "en", "es" }) data.Add(bill, language);
        return data;
    }

    public void Dispose() => folder.Dispose();
}
