using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Bills;

internal sealed class StoredBills(IDbContextFactory<BillingContext> contexts) : IBills
{
    public async Task<Bill?> CurrentAsync(AccountNumber account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await WithLinesAsync(context, await BillQueries.Current(context, account, cancellation), cancellation);
    }

    public async Task<Bill?> FindAsync(AccountNumber account, BillNumber number, CancellationToken cancellation) =>
        await FindAsync(number, cancellation) is { } bill && bill.Account == account ? bill : null;

    public async Task<Bill?> FindAsync(BillNumber number, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await WithLinesAsync(context, await BillQueries.ByNumber(context, number, cancellation), cancellation);
    }

    public async Task<IReadOnlyList<BillSummary>> HistoryAsync(AccountNumber account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var bills = await BillQueries.History(context, account).ToListAsync(cancellation);
        return [.. bills.OrderByDescending(bill => bill.IssuedOn).ThenByDescending(bill => bill.Number)];
    }

    public async Task<IReadOnlyDictionary<AccountNumber, BillSummary>> CurrentAsync(
        IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var newest = new Dictionary<AccountNumber, BillSummary>();
        await foreach (var bill in BillQueries.CurrentOf(context, accounts).WithCancellation(cancellation))
            if (!newest.TryGetValue(bill.Account, out var other) || bill.Number.CompareTo(other.Number) > 0)
                newest[bill.Account] = bill;
        return newest;
    }

    private static async Task<Bill?> WithLinesAsync(BillingContext context, FoundBill? found, CancellationToken cancellation) =>
        found is null ? null : found.Bill with
        {
            ReplacedBy = found.ReplacedBy,
            Lines = await BillQueries.Lines(context, found.Bill.Number).ToListAsync(cancellation)
        };
}
