using CalWater.Billing.Autopay;
using CalWater.Billing.Bills;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Web.AutoPay;

/// <summary>Tells Auto Pay of the bills that an import brought; an account that hears twice does nothing the second time.</summary>
internal sealed class BilledAutoPay(IAutoPays book, IBills bills, IGrainFactory grains)
{
    public async Task TellAsync(IReadOnlyList<NewBill> some, CancellationToken cancellation)
    {
        var known = await book.FindAsync([.. some.Select(bill => bill.Account).Distinct()], cancellation);
        foreach (var each in some.Where(bill => known.TryGetValue(bill.Account, out var line) && line.Status == AutoPayStatus.On))
            if (await bills.FindAsync(each.Number, cancellation) is { ReplacedBy: null } bill)
                await grains.AutoPay(bill.Account).BillIssued(new(bill.Number, bill.IssuedOn, bill.DueOn, bill.Replaces));
    }
}
