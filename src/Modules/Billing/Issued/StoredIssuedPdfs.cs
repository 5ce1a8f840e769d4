using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Issued;

internal sealed class StoredIssuedPdfs(IBillPdf pdf, IBills bills, IDbContextFactory<BillingContext> contexts, TimeProvider clock) : IIssuedPdfs
{
    public async Task<RenderedBill> DeliverAsync(Bill bill, BillPdfFacts facts, Language language, Stream output, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await FindAsync(context, bill.Number, language, cancellation);
        var rendered = pdf.Render(bill, row?.FactsThen ?? facts, language, output);
        if (row is null) await AddAsync(context, bill.Number, language, facts, rendered, cancellation);
        else if (row.ContentHash != rendered.ContentHash) await NoteAsync(context, row, rendered, cancellation);
        return rendered;
    }

    public async Task<IssuedVerdict> VerifyAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (seen, earlier, faults) = (0, 0, new List<IssuedFault>());
        await foreach (var row in context.Set<IssuedPdfRow>().AsNoTracking().OrderBy(row => row.Bill).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.Template == pdf.TemplateVersion) seen++; else earlier++;
            if (await FaultAsync(row, cancellation) is { } fault) faults.Add(new(row.Bill, Languages.FromTag(row.Language), row.Template, fault));
        }
        return new(seen, earlier, faults);
    }

    private async Task<IssuedFaultKind?> FaultAsync(IssuedPdfRow row, CancellationToken cancellation)
    {
        if (row.OtherHash is not null) return IssuedFaultKind.Differed;
        if (row.Template != pdf.TemplateVersion) return null;
        if (await bills.FindAsync(row.Bill, cancellation) is not { } bill) return IssuedFaultKind.BillMissing;
        var rendered = pdf.Render(bill, row.FactsThen, Languages.FromTag(row.Language), Stream.Null);
        return rendered.ContentHash == row.ContentHash ? null : IssuedFaultKind.Differs;
    }

    private Task<IssuedPdfRow?> FindAsync(BillingContext context, BillNumber bill, Language language, CancellationToken cancellation)
    {
        var (tag, template) = (language.Tag(), pdf.TemplateVersion);
        return context.Set<IssuedPdfRow>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Bill == bill && row.Language == tag && row.Template == template, cancellation);
    }

    /// <summary>Of two first deliveries at once one is on record; both rendered the same.</summary>
    private Task<int> AddAsync(BillingContext context, BillNumber bill, Language language, BillPdfFacts facts, RenderedBill rendered, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"""
            insert into billing_issued_pdfs (bill, language, template, facts, content_hash, delivered_at)
            values ({bill.Value}, {language.Tag()}, {rendered.TemplateVersion}, {IssuedPdfRow.TextOf(facts)}, {rendered.ContentHash}, {clock.GetUtcNow().UtcDateTime})
            on conflict (bill, language, template) do nothing
            """, cancellation);

    private Task<int> NoteAsync(BillingContext context, IssuedPdfRow row, RenderedBill rendered, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"""
            update billing_issued_pdfs set other_hash = {rendered.ContentHash}, other_at = {clock.GetUtcNow().UtcDateTime}
            where bill = {row.Bill.Value} and language = {row.Language} and template = {row.Template} and other_hash is null
            """, cancellation);
}
