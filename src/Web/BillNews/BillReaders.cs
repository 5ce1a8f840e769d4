using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;

namespace CalWater.Web.BillNews;

/// <summary>Tells of new bills those customers who had e-billing before the bill came: the others get paper.</summary>
internal sealed class BillReaders(IAccountsOnline accounts, BillNotices notices)
{
    public async Task TellAsync(IReadOnlyList<NewBill> some, CancellationToken cancellation)
    {
        var online = await accounts.FindAsync([.. some.Select(bill => bill.Account).Distinct()], cancellation);
        foreach (var bill in some)
            if (online.GetValueOrDefault(bill.Account)?.EBillingSince <= bill.NotedAt) await notices.SendAsync(bill.Number, cancellation);
    }
}
