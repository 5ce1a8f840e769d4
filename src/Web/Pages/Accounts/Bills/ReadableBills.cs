using CalWater.Billing.Bills;
using CalWater.Grains.ServiceAccounts;
using Orleans;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>The bills of an account that may be opened: all of them with e-billing, without it only the current one (F18).</summary>
internal sealed class ReadableBills(IBills bills, IGrainFactory grains)
{
    public async Task<bool> HaveHistoryAsync(AccountNumber account) =>
        (await grains.ServiceAccount(account).Get()).EBilling is not null;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<BillSummary>> ListAsync(AccountNumber account, CancellationToken cancellation)
    {
        if (await HaveHistoryAsync(account)) return await bills.HistoryAsync(account, cancellation);
        return await CurrentAsync(account, cancellation) is { } current ? [current] : [];
    }

    /// <returns>Null for a bill of another account, for none, and for an earlier one without e-billing.</returns>
    public async Task<Bill?> FindAsync(AccountNumber account, string number, CancellationToken cancellation) =>
        await bills.FindAsync(account, new BillNumber(number), cancellation) is { } bill
        && (await HaveHistoryAsync(account) || bill.Number == (await CurrentAsync(account, cancellation))?.Number) ? bill : null;

    public async Task<BillSummary?> CurrentAsync(AccountNumber account, CancellationToken cancellation) =>
        (await bills.CurrentAsync([account], cancellation)).GetValueOrDefault(account);
}
