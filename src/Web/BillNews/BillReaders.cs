using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Billing.Bills;

namespace CalWater.Web.BillNews;

/// <summary>Tells of new bills those customers who had e-billing before the bill came: the others get paper.</summary>
internal sealed class BillReaders(IAccountsOnline accounts, IAutoPays autoPays, BillNotices notices)
{
    public async Task TellAsync(IReadOnlyList<NewBill> some, CancellationToken cancellation)
    {
        AccountNumber[] billed = [.. some.Select(bill => bill.Account).Distinct()];
        var (online, paid) = (await accounts.FindAsync(billed, cancellation), await autoPays.FindAsync(billed, cancellation));
        foreach (var bill in some)
            if (online.GetValueOrDefault(bill.Account)?.EBillingSince <= bill.NotedAt)
                await notices.SendAsync(bill.Number, paid.GetValueOrDefault(bill.Account).DebitOf(bill.Number)?.On, cancellation);
    }
}
