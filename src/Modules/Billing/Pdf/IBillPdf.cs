using CalWater.Billing.Bills;

namespace CalWater.Billing.Pdf;

/// <summary>
/// Renders a bill as PDF: US Letter, two pages or more, PDF/UA-1 and PDF/A-3u, with the bill's data attached as JSON. The same
/// bill, facts, language and template version give the same bytes on the same build. Safe to call from many threads. What leaves the house goes through <see cref="Issued.IIssuedPdfs"/>.
/// </summary>
internal interface IBillPdf
{
    /// <summary>Changes whenever the same bill would look or read otherwise.</summary>
    string TemplateVersion { get; }

    /// <summary>Writes the bill to the output, which stays open.</summary>
    /// <remarks>A bill that was later replaced looks as it did when it was issued: <see cref="Bill.ReplacedBy"/> is not shown.</remarks>
    RenderedBill Render(Bill bill, BillPdfFacts facts, Language language, Stream output);
}

/// <summary>What a rendering was.</summary>
/// <param name="ContentHash">SHA-256 of the content before compression, in lower-case hexadecimal; it stays the same when the runtime compresses otherwise.</param>
/// <param name="Length">Bytes written.</param>
public sealed record RenderedBill(string TemplateVersion, string ContentHash, int Pages, long Length);
