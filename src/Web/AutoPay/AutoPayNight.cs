using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Web.AutoPay;

/// <summary>
/// One night of Auto Pay: what is over ends, then what is due is debited. It may stop anywhere and be run again, also by
/// two processes at a time; what is done is not done twice.
/// </summary>
internal sealed class AutoPayNight(EndedAccounts ended, AutoPayRun run, ExpiringCards cards)
{
    public async Task<AutoPayTally> RunAsync(DateOnly day, IProgress<AutoPayTally>? progress = null, CancellationToken cancellation = default)
    {
        await ended.LookAfterAsync(day, cancellation);
        var due = await run.RunAsync(day, progress, cancellation);
        await cards.TellAsync(day, cancellation);
        return due;
    }
}

/// <summary>Finds accounts whose Auto Pay is over: closed, given to another login, or past the last day. An import tells no grain.</summary>
internal sealed class EndedAccounts(IAutoPays book, IAccountDirectory directory, IGrainFactory grains)
{
    private const int AtOnce = 500;

    public async Task LookAfterAsync(DateOnly day, CancellationToken cancellation)
    {
        for (AccountNumber? after = null; await book.EnrolledAsync(after, AtOnce, cancellation) is { Count: > 0 } some; after = some[^1].Account)
        {
            var open = (await directory.FindAsync([.. some.Select(line => line.Account)], cancellation)).Where(account => !account.IsClosed).Select(account => account.Number).ToHashSet();
            foreach (var line in some.Where(line => !open.Contains(line.Account) || line.EndsOn < day)) await grains.AutoPay(line.Account).LookAfter(day);
        }
    }
}
