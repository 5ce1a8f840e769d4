using System.Runtime.CompilerServices;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Bills;

internal sealed class StoredBillArchive(IDbContextFactory<BillingContext> contexts) : IBillArchive
{
    private const int AccountsAtOnce = 20;

    public async IAsyncEnumerable<Bill> ReadAsync(
        IReadOnlyCollection<AccountNumber> accounts, Period issued, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        foreach (var some in accounts.Order().Chunk(AccountsAtOnce))
            foreach (var bill in await SomeAsync(context, some, issued, cancellation))
                yield return bill;
    }

    private static async Task<IEnumerable<Bill>> SomeAsync(BillingContext context, AccountNumber[] accounts, Period issued, CancellationToken cancellation)
    {
        var bills = context.Bills.AsNoTracking()
            .Where(bill => accounts.Contains(bill.Account) && bill.IssuedOn >= issued.From && bill.IssuedOn <= issued.To);
        var lines = from line in context.BillLines.AsNoTracking()
                    join bill in bills on EF.Property<BillNumber>(line, BillLineConfiguration.Bill) equals bill.Number
                    orderby line.Line
                    select new { bill.Number, Line = line };
        var linesOf = (await lines.ToListAsync(cancellation)).ToLookup(each => each.Number, each => each.Line);
        var found = await bills.OrderBy(bill => bill.Account).ThenBy(bill => bill.IssuedOn).ThenBy(bill => bill.Number)
            .Select(bill => new FoundBill(bill, context.Bills
                .Where(other => other.Replaces == bill.Number).Select(other => (BillNumber?)other.Number).FirstOrDefault()))
            .ToListAsync(cancellation);
        return found.Select(each => each.Bill with { ReplacedBy = each.ReplacedBy, Lines = [.. linesOf[each.Bill.Number]] });
    }
}
