using CalWater.Billing.Autopay;
using CalWater.Billing.Bills;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Web.AutoPay;

/// <summary>Tells Auto Pay of the bills that an import brought; an account that hears twice does nothing the second time.</summary>
internal sealed class BilledAutoPay(IAutoPays book, IBills bills, IGrainFactory grains)
{
    /// <returns>The bills of which there is nothing more to tell.</returns>
    public async Task<IReadOnlyList<NewBill>> TellAsync(IReadOnlyList<NewBill> some, Action<string> delayed, CancellationToken cancellation)
    {
        var known = await book.FindAsync([.. some.Select(bill => bill.Account).Distinct()], cancellation);
        return await Watch.EachAsync(some, PlanAsync, delayed, cancellation);

        async Task PlanAsync(NewBill each, CancellationToken stopping)
        {
            if (!known.TryGetValue(each.Account, out var line) || line.Status != AutoPayStatus.On) return;
            if (await bills.FindAsync(each.Number, stopping) is not { ReplacedBy: null } bill) return;
            await grains.AutoPay(bill.Account).BillIssued(new(bill.Number, bill.IssuedOn, bill.DueOn, bill.Replaces));
        }
    }
}
