using CalWater.Billing.Usage;

namespace CalWater.Web.Pages.Accounts.Usage;

/// <summary>What is known of the water of an account.</summary>
internal sealed class UseDesk(IMeterReads reads)
{
    public async Task<UseHistory> OfAsync(AccountNumber account, CancellationToken cancellation) =>
        UseHistory.Of(await reads.ReadAsync([account], cancellation).ToListAsync(cancellation));
}
