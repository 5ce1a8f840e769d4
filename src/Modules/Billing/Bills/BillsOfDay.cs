using System.Runtime.CompilerServices;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Bills;

/// <summary>The bills of one day, for printing.</summary>
public interface IBillsOfDay
{
    Task<int> CountAsync(DateOnly issuedOn, CancellationToken cancellation = default);

    /// <summary>All by number, also those that another has replaced. They are read a few hundred at a time, so that a night of any size takes the same memory.</summary>
    IAsyncEnumerable<Bill> ReadAsync(DateOnly issuedOn, CancellationToken cancellation = default);
}

internal sealed class BillsOfDay(IDbContextFactory<BillingContext> contexts) : IBillsOfDay
{
    private const int AtOnce = 500;

    public async Task<int> CountAsync(DateOnly issuedOn, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Bills.CountAsync(bill => bill.IssuedOn == issuedOn, cancellation);
    }

    public async IAsyncEnumerable<Bill> ReadAsync(DateOnly issuedOn, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; ;)
        {
            var some = await ReadAsync(issuedOn, after, cancellation);
            foreach (var bill in some) yield return bill;
            if (some.Count < AtOnce) yield break;
            after = some[^1].Number.Value;
        }
    }

    private async Task<IReadOnlyList<Bill>> ReadAsync(DateOnly issuedOn, string after, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var texts = await context.Database.SqlQuery<string>(
            $"""
            select number from billing_bills where issued_on = {issuedOn} and number > {after} and batch <= (select batch from billing_published)
            order by number limit {AtOnce}
            """).ToListAsync(cancellation);
        BillNumber[] numbers = [.. texts.Select(text => new BillNumber(text))];
        var bills = await context.Bills.AsNoTracking().Where(bill => numbers.Contains(bill.Number)).ToDictionaryAsync(bill => bill.Number, cancellation);
        var lines = await context.BillLines.AsNoTracking()
            .Select(line => new { Bill = EF.Property<BillNumber>(line, BillLineConfiguration.Bill), Line = line })
            .Where(each => numbers.Contains(each.Bill)).ToListAsync(cancellation);
        var byBill = lines.ToLookup(each => each.Bill, each => each.Line);
        return [.. numbers.Select(number => bills[number] with { Lines = [.. byBill[number].OrderBy(line => line.Line)] })];
    }
}
