using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Billing.Bills;

namespace CalWater.Web.BillNews;

/// <summary>Tells of new bills those customers who had e-billing before the bill came: the others get paper.</summary>
internal sealed class BillReaders(IAccountsOnline accounts, IAutoPays autoPays, BillNotices notices)
{
    /// <returns>The bills of which there is nothing more to tell.</returns>
    public async Task<IReadOnlyList<NewBill>> TellAsync(IReadOnlyList<NewBill> some, Action<string> delayed, CancellationToken cancellation)
    {
        AccountNumber[] billed = [.. some.Select(bill => bill.Account).Distinct()];
        var (online, paid) = (await accounts.FindAsync(billed, cancellation), await autoPays.FindAsync(billed, cancellation));
        return await Watch.EachAsync(some, WriteAsync, delayed, cancellation);

        async Task WriteAsync(NewBill bill, CancellationToken stopping)
        {
            if (online.GetValueOrDefault(bill.Account)?.EBillingSince <= bill.NotedAt)
                await notices.SendAsync(bill.Number, paid.GetValueOrDefault(bill.Account).DebitOf(bill.Number)?.On, stopping);
        }
    }
}
