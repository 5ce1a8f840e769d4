using CalWater.Billing.Bills;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>The bills that a bill is compared with. One that was replaced counts no more, nor does the one that this bill replaces.</summary>
internal sealed class EarlierBills(IBills bills)
{
    /// <returns>The bill of the period before, and that of the same month a year before.</returns>
    public async Task<(Bill? Last, Bill? LastYear)> FindAsync(Bill bill, CancellationToken cancellation)
    {
        var before = (await bills.HistoryAsync(bill.Account, cancellation))
            .Where(other => other.ReplacedBy is null && other.Period.To < bill.Period.From).OrderByDescending(other => other.Period.To).ToList();
        var (month, year) = (bill.Period.To.Month, bill.Period.To.Year - 1);
        return (await WholeAsync(before.FirstOrDefault(), cancellation),
            await WholeAsync(before.Find(other => other.Period.To.Month == month && other.Period.To.Year == year), cancellation));
    }

    private async Task<Bill?> WholeAsync(BillSummary? found, CancellationToken cancellation) =>
        found is null ? null : await bills.FindAsync(found.Account, found.Number, cancellation);
}
