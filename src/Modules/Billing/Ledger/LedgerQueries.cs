using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Ledger;

internal sealed record AccountSum(AccountNumber Account, long Cents);

/// <summary>What can still be asked for on a bill, before credits.</summary>
internal sealed record BilledCharge(AccountNumber Account, BillNumber Bill, DateOnly IssuedOn, DateOnly DueOn, Money Charged);

/// <summary>The questions asked of the ledger, compiled once.</summary>
internal static class LedgerQueries
{
    public static readonly Func<BillingContext, IEnumerable<AccountNumber>, IAsyncEnumerable<AccountSum>> Balances =
        EF.CompileAsyncQuery((BillingContext context, IEnumerable<AccountNumber> accounts) =>
            context.LedgerEntries.Where(entry => accounts.Contains(entry.Account))
                .GroupBy(entry => entry.Account)
                .Select(entries => new AccountSum(entries.Key, entries.Sum(entry => entry.Amount))));

    public static readonly Func<BillingContext, AccountNumber, IAsyncEnumerable<LedgerRow>> Entries =
        EF.CompileAsyncQuery((BillingContext context, AccountNumber account) =>
            context.LedgerEntries.AsNoTracking().Where(entry => entry.Account == account));

    /// <summary>The bills issued since a day that no other replaces.</summary>
    public static readonly Func<BillingContext, IEnumerable<AccountNumber>, DateOnly, IAsyncEnumerable<BilledCharge>> ChargesSince =
        EF.CompileAsyncQuery((BillingContext context, IEnumerable<AccountNumber> accounts, DateOnly since) =>
            context.Bills
                .Where(bill => accounts.Contains(bill.Account) && bill.IssuedOn >= since
                    && !context.Bills.Any(other => other.Replaces == bill.Number))
                .Select(bill => new BilledCharge(bill.Account, bill.Number, bill.IssuedOn, bill.DueOn, bill.CurrentCharges)));
}
