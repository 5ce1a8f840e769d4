using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Ledger;

internal sealed class StoredSuspense(IDbContextFactory<BillingContext> contexts) : ISuspense
{
    public async Task<SuspenseList> ListAsync(string words, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = Found(context, words);
        var shown = await found.OrderBy(payment => payment.PaidOn).ThenBy(payment => payment.Reference).Skip(skip).Take(take).ToListAsync(cancellation);
        var amounts = await found.GroupBy(payment => payment.Amount).Select(same => new { Amount = same.Key, Count = same.Count() }).ToListAsync(cancellation);
        return new(shown, amounts.Sum(same => same.Count), amounts.Sum(same => new Money(same.Amount.Cents * same.Count)));
    }

    private static IQueryable<CisPayment> Found(BillingContext context, string words)
    {
        var (reference, account) = (words, words.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));
        return context.Set<CisPayment>().FromSql(
            $"""
            select * from billing_cis_payments where outcome = 'Suspense'
            and ({words} = '' or lower(substr(reference, 1, {reference.Length})) = lower({reference}) or ({account} <> '' and substr(account, 1, {account.Length}) = {account}))
            """).AsNoTracking();
    }
}
