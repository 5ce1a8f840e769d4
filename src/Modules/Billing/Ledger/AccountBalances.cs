using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Ledger;

internal sealed class AccountBalances(ILedger ledger, IDbContextFactory<BillingContext> contexts, TimeProvider clock) : IAccountBalances
{
    /// <summary>Bills of this many days explain the balance of an account that pays; only the others need all of theirs.</summary>
    private const int RecentDays = 100;

    public async Task<AccountBalance> FindAsync(AccountNumber account, CancellationToken cancellation) =>
        (await FindAsync([account], cancellation))[account];

    public async Task<IReadOnlyDictionary<AccountNumber, AccountBalance>> FindAsync(
        IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation)
    {
        var today = clock.PacificToday();
        var balances = await ledger.BalancesAsync(accounts, cancellation);
        var charges = await ChargesAsync(balances, today, cancellation);
        return balances.ToDictionary(each => each.Key,
            each => new AccountBalance(each.Key, each.Value, OldestFirst.Leave(each.Value, charges[each.Key]), today));
    }

    private async Task<ILookup<AccountNumber, BilledCharge>> ChargesAsync(
        IReadOnlyDictionary<AccountNumber, Money> balances, DateOnly today, CancellationToken cancellation)
    {
        var owing = balances.Where(each => each.Value.IsPositive).Select(each => each.Key).ToList();
        var recent = await ChargesSinceAsync(owing, today.AddDays(-RecentDays), cancellation);
        var unexplained = owing.Where(account => recent[account].Sum(charge => charge.Charged) < balances[account]).ToHashSet();
        var all = await ChargesSinceAsync(unexplained, DateOnly.MinValue, cancellation);
        return recent.Where(charges => !unexplained.Contains(charges.Key)).Concat(all)
            .SelectMany(charges => charges).ToLookup(charge => charge.Account);
    }

    private async Task<ILookup<AccountNumber, BilledCharge>> ChargesSinceAsync(
        IReadOnlyCollection<AccountNumber> accounts, DateOnly since, CancellationToken cancellation)
    {
        if (accounts.Count == 0) return Enumerable.Empty<BilledCharge>().ToLookup(charge => charge.Account);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var charges = await LedgerQueries.ChargesSince(context, accounts, since).ToListAsync(cancellation);
        return charges.ToLookup(charge => charge.Account);
    }
}
