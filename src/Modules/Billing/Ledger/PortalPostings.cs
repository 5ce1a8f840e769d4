using System.Runtime.CompilerServices;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Ledger;

internal sealed class PortalPostings(IDbContextFactory<BillingContext> contexts) : IPortalPostings
{
    public IAsyncEnumerable<PortalPosting> PaymentsAsync(DateOnly day, CancellationToken cancellation) =>
        ReadAsync(day, postings => postings.Where(posting => posting.Kind == LedgerKind.Payment), cancellation);

    public IAsyncEnumerable<PortalPosting> ReversalsAsync(DateOnly day, CancellationToken cancellation) =>
        ReadAsync(day, postings => postings.Where(posting => posting.Kind != LedgerKind.Payment), cancellation);

    private async IAsyncEnumerable<PortalPosting> ReadAsync(
        DateOnly day, Func<IQueryable<PortalPosting>, IQueryable<PortalPosting>> choose, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var postings = choose(Posted(context, day)).OrderBy(posting => posting.Payment).ThenBy(posting => posting.Account)
            .ThenBy(posting => posting.Source).ThenBy(posting => posting.Kind);
        await foreach (var posting in postings.AsAsyncEnumerable().WithCancellation(cancellation)) yield return posting;
    }

    private static IQueryable<PortalPosting> Posted(BillingContext context, DateOnly day)
    {
        var (from, until) = (day.StartOfDay().UtcDateTime, day.AddDays(1).StartOfDay().UtcDateTime);
        return context.Set<PortalPosting>().FromSql(
            $"select * from billing_ledger_entries where payment is not null and posted_at >= {from} and posted_at < {until}");
    }
}
