using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Billing.Storage;

namespace CalWater.Billing.Issued;

internal sealed class StoredIssuedPdfs(IBillPdf pdf, IBills bills, IssuedRecords records) : IIssuedPdfs
{
    public async Task<IReadOnlyList<DeliveredBill>> DeliverAsync(IReadOnlyList<BillToDeliver> some, CancellationToken cancellation)
    {
        var known = await records.FindAsync([.. some.Select(each => each.Bill.Number)], pdf.TemplateVersion, cancellation);
        IssuedPdfRow?[] rows = [.. some.Select(each => known.GetValueOrDefault((each.Bill.Number, each.Language)))];
        DeliveredBill[] delivered = [.. some.Zip(rows, Render)];
        // Where another delivery was first in the meantime, what it said counts.
        if (!await records.AddAsync([.. FirstOf(some, rows, delivered)], cancellation)) return await DeliverAsync(some, cancellation);
        foreach (var (each, row) in delivered.Zip(rows))
            if (row is not null && row.ContentHash != each.Rendered.ContentHash) await records.NoteAsync(row, each.Rendered.ContentHash, cancellation);
        return delivered;
    }

    public async Task<IssuedVerdict> VerifyAsync(CancellationToken cancellation)
    {
        var (seen, earlier, faults) = (0, 0, new List<IssuedFault>());
        await foreach (var row in records.AllAsync(cancellation))
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

    private DeliveredBill Render(BillToDeliver bill, IssuedPdfRow? row)
    {
        using var file = new MemoryStream();
        var rendered = pdf.Render(bill.Bill, row?.FactsThen ?? bill.Facts, bill.Language, file);
        return new(bill.Bill, rendered, file.ToArray());
    }

    private static IEnumerable<FirstDelivery> FirstOf(IReadOnlyList<BillToDeliver> some, IssuedPdfRow?[] rows, DeliveredBill[] delivered) =>
        some.Zip(delivered, rows).Where(each => each.Third is null).Select(each => new FirstDelivery(each.First, each.Second.Rendered));
}
