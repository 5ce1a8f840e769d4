using CalWater.Billing.Pdf;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Issued;

/// <summary>A delivery that nothing is on record of.</summary>
internal sealed record FirstDelivery(BillToDeliver Bill, RenderedBill Rendered);

/// <summary>The records of first deliveries.</summary>
internal sealed class IssuedRecords(IDbContextFactory<BillingContext> contexts, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<(BillNumber, Language), IssuedPdfRow>> FindAsync(
        IReadOnlyCollection<BillNumber> bills, string template, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<IssuedPdfRow>().AsNoTracking().Where(row => row.Template == template && bills.Contains(row.Bill))
            .ToDictionaryAsync(row => (row.Bill, Languages.FromTag(row.Language)), cancellation);
    }

    public async IAsyncEnumerable<IssuedPdfRow> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var row in context.Set<IssuedPdfRow>().AsNoTracking().OrderBy(row => row.Bill).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row;
    }

    /// <summary>Puts all on record, or none.</summary>
    /// <returns>False when another delivery of one of them was first.</returns>
    public async Task<bool> AddAsync(IReadOnlyList<FirstDelivery> first, CancellationToken cancellation)
    {
        if (first.Count == 0) return true;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        // In one order everywhere, so that two runs over the same bills do not wait for each other.
        foreach (var each in first.OrderBy(each => each.Bill.Bill.Number).ThenBy(each => each.Bill.Language))
            if (await AddAsync(context, each, cancellation) == 0) return false;
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Notes that a later delivery came out otherwise, once.</summary>
    public async Task NoteAsync(IssuedPdfRow row, string otherHash, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            update billing_issued_pdfs set other_hash = {otherHash}, other_at = {clock.GetUtcNow().UtcDateTime}
            where bill = {row.Bill.Value} and language = {row.Language} and template = {row.Template} and other_hash is null
            """, cancellation);
    }

    private Task<int> AddAsync(BillingContext context, FirstDelivery first, CancellationToken cancellation)
    {
        var ((bill, facts, language), rendered) = first;
        return context.Database.ExecuteSqlAsync(
            $"""
            insert into billing_issued_pdfs (bill, language, template, facts, content_hash, delivered_at)
            values ({bill.Number.Value}, {language.Tag()}, {rendered.TemplateVersion}, {IssuedPdfRow.TextOf(facts)}, {rendered.ContentHash}, {clock.GetUtcNow().UtcDateTime})
            on conflict (bill, language, template) do nothing
            """, cancellation);
    }
}
