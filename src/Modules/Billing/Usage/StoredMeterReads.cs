using System.Runtime.CompilerServices;
using CalWater.Billing.Bills;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Usage;

internal sealed class StoredMeterReads(IDbContextFactory<BillingContext> contexts) : IMeterReads
{
    private const int AccountsAtOnce = 50;

    public async IAsyncEnumerable<MeterRead> ReadAsync(IReadOnlyCollection<AccountNumber> accounts, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        foreach (var some in accounts.Order().Chunk(AccountsAtOnce))
        {
            var reads = context.Set<MeterRead>().AsNoTracking().Where(read => some.Contains(read.Account))
                .OrderBy(read => read.Account).ThenBy(read => read.Meter).ThenBy(read => read.ReadOn);
            await foreach (var read in reads.AsAsyncEnumerable().WithCancellation(cancellation)) yield return read;
        }
    }
}
