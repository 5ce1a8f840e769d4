using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Grains.ServiceAccounts;
using Orleans;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>The bills of accounts that may be opened: all of them with e-billing, without it only the current one (F18).</summary>
internal sealed class ReadableBills(IBills bills, IBillArchive archive, IGrainFactory grains, IAccountsOnline online)
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

    /// <summary>The whole bills of one account that were issued on the days, oldest first.</summary>
    public async IAsyncEnumerable<Bill> ReadAsync(AccountNumber account, Period issued, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlySet<AccountNumber> onPaper = await HaveHistoryAsync(account) ? FrozenSet<AccountNumber>.Empty : new[] { account }.ToFrozenSet();
        await foreach (var bill in ReadAsync([account], onPaper, issued, cancellation)) yield return bill;
    }

    /// <summary>The whole bills of accounts that were issued on the days, by account, then oldest first.</summary>
    /// <param name="onPaper">Those of the accounts of which only the current bill is open.</param>
    public async IAsyncEnumerable<Bill> ReadAsync(
        IReadOnlyCollection<AccountNumber> accounts, IReadOnlySet<AccountNumber> onPaper, Period issued, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var current = await bills.CurrentAsync([.. onPaper], cancellation);
        await foreach (var bill in archive.ReadAsync(accounts, issued, cancellation).WithCancellation(cancellation))
            if (!onPaper.Contains(bill.Account) || current.GetValueOrDefault(bill.Account)?.Number == bill.Number)
                yield return bill;
    }

    /// <summary>Those of the accounts of which only the current bill is open.</summary>
    public async Task<IReadOnlySet<AccountNumber>> OnPaperAsync(IReadOnlyCollection<AccountNumber> accounts)
    {
        var states = await online.FindAsync(accounts);
        return accounts.Where(account => states.GetValueOrDefault(account)?.EBillingSince is null).ToFrozenSet();
    }
}
