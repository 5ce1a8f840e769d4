using CalWater.Billing.Bills;
using CalWater.Web.AutoPay;

namespace CalWater.Web.BillNews;

/// <summary>
/// Goes through the bills that imports brought, some hundred at a time: Auto Pay plans its debits, and customers are told. A crash
/// before the bills are forgotten tells again; a bill is planned once, and the outbox knows each notice by its bill.
/// </summary>
internal sealed class BillNewsPass(IBillNews news, BilledAutoPay autoPay, BillReaders readers)
{
    private const int AtOnce = 200;

    /// <returns>Whether there may be more.</returns>
    public async Task<bool> TellAsync(CancellationToken cancellation)
    {
        var some = await news.UntoldAsync(AtOnce, cancellation);
        await autoPay.TellAsync(some, cancellation);
        await readers.TellAsync(some, cancellation);
        await news.ForgetAsync([.. some.Select(bill => bill.Number)], cancellation);
        return some.Count == AtOnce;
    }
}
