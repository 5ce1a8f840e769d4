using CalWater.Billing.Ledger;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Balances of accounts whose bills are postings alone: credits settle the oldest bill first.</summary>
internal sealed class LedgerBalances(ILedger ledger, TimeProvider clock) : IAccountBalances
{
    public async Task<IReadOnlyDictionary<AccountNumber, AccountBalance>> FindAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation)
    {
        var balances = new Dictionary<AccountNumber, AccountBalance>();
        foreach (var account in accounts) balances[account] = await FindAsync(account, cancellation);
        return balances;
    }

    public async Task<AccountBalance> FindAsync(AccountNumber account, CancellationToken cancellation)
    {
        var entries = await ledger.EntriesAsync(account, cancellation);
        var (balance, unsettled) = (entries.Sum(entry => entry.Amount), new List<UnsettledBill>());
        var left = balance;
        foreach (var bill in entries.Where(entry => entry.Kind == LedgerKind.Bill).OrderByDescending(entry => entry.At))
        {
            if (!left.IsPositive) break;
            var due = left < bill.Amount ? left : bill.Amount;
            unsettled.Insert(0, new(new(bill.Source), bill.At.ToPacificDate().AddDays(19), due));
            left -= due;
        }
        return new(account, balance, unsettled, clock.PacificToday());
    }
}
