using CalWater.Billing.Bills;
using CalWater.Billing.Pdf.Layout;
using CalWater.Billing.Pdf.Writing;
using Microsoft.Extensions.ObjectPool;

namespace CalWater.Billing.Pdf;

/// <summary>Puts the layout of a bill onto the pages of a document.</summary>
internal sealed class BillPdf : IBillPdf
{
    private static readonly ObjectPool<PdfDocument> Documents = ObjectPool.Create<PdfDocument>();

    public string TemplateVersion => "3";

    public RenderedBill Render(Bill bill, BillPdfFacts facts, Language language, Stream output)
    {
        var document = Documents.Get();
        document.Start();
        var draft = new BillDraft(bill, facts, Words.In(language));
        BillLayout.Draw(document, draft);
        var hash = document.Finish(FactsOf(draft), output);
        var rendered = new RenderedBill(TemplateVersion, Convert.ToHexStringLower(hash), document.Pages, document.File.Length);
        Documents.Return(document);
        return rendered;
    }

    private DocumentFacts FactsOf(BillDraft draft) => new(
        draft.Title, draft.Facts.UtilityName, draft.Words.Language.Culture().Name, draft.Bill.IssuedOn, $"CalWater bill template {TemplateVersion}",
        new Attachment($"bill-{draft.Bill.Number}.json", "application/json", draft.Words["DataDescription"], output => BillData.Write(draft.Bill, output)));
}
