using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;

namespace CalWater.Web.BillNews;

/// <summary>
/// Goes through the bills that imports brought, some hundred at a time. Told are customers who had e-billing before the bill came:
/// the others get paper. A crash before the bills are forgotten tells again, and the outbox knows each notice by its bill.
/// </summary>
internal sealed class BillNewsPass(IBillNews news, IAccountsOnline accounts, BillNotices notices)
{
    private const int AtOnce = 200;

    /// <returns>Whether there may be more.</returns>
    public async Task<bool> TellAsync(CancellationToken cancellation)
    {
        var some = await news.UntoldAsync(AtOnce, cancellation);
        var online = await accounts.FindAsync([.. some.Select(bill => bill.Account).Distinct()], cancellation);
        foreach (var bill in some)
            if (online.GetValueOrDefault(bill.Account)?.EBillingSince <= bill.NotedAt) await notices.SendAsync(bill.Number, cancellation);
        await news.ForgetAsync([.. some.Select(bill => bill.Number)], cancellation);
        return some.Count == AtOnce;
    }
}
