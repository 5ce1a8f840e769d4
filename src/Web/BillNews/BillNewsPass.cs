using CalWater.Billing.Bills;
using CalWater.Web.AutoPay;

namespace CalWater.Web.BillNews;

/// <summary>
/// Goes through the bills that imports brought, some hundred at a time: Auto Pay plans its debits, and customers are told. A crash
/// before the bills are forgotten tells again; a bill is planned once, and the outbox knows each notice by its bill. A bill
/// whose account is in trouble is told of later, and keeps none of the others back.
/// </summary>
internal sealed partial class BillNewsPass(IBillNews news, BilledAutoPay autoPay, BillReaders readers, ILogger<BillNewsPass> log)
{
    private const int AtOnce = 200;

    /// <returns>Whether there may be more.</returns>
    public async Task<bool> TellAsync(CancellationToken cancellation)
    {
        var some = await news.UntoldAsync(AtOnce, cancellation);
        var planned = await autoPay.TellAsync(some, LogDelayed, cancellation);
        var told = await readers.TellAsync(planned, LogDelayed, cancellation);
        await news.ForgetAsync([.. told.Select(bill => bill.Number)], cancellation);
        return told.Count > 0 && some.Count == AtOnce;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A customer could not be told of a new bill yet; tried again within a minute: {Fault}")]
    private partial void LogDelayed(string fault);
}
