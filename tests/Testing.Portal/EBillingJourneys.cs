using System.Text.RegularExpressions;

namespace CalWater.Testing;

/// <summary>How a customer starts e-billing: reads the practice PDF as a person does, types its code, agrees.</summary>
public static partial class EBillingJourneys
{
    /// <param name="page">The page about e-billing.</param>
    public static async Task<Page> StartEBillingAsync(this Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Fill("Code", CodeIn(await page.DownloadAsync("Open the practice page (PDF)"))).Tick("I have read this and agree to receive my bills online");
        return await page.PressAsync("Start e-billing");
    }

    /// <summary>The four digits that a reader of PDF files shows.</summary>
    public static string CodeIn(byte[] pdf)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["practice.pdf"], pdf);
        return Code().Match(PdfTool.Run("pdftotext", folder["practice.pdf"], "-")).Value;
    }

    [GeneratedRegex(@"\b\d{4}\b")]
    private static partial Regex Code();
}
