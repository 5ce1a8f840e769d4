using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Web.AutoPay;

/// <summary>
/// One night of Auto Pay: what is over ends, then what is due is debited. It may stop anywhere and be run again, also by
/// two processes at a time; what is done is not done twice.
/// </summary>
internal sealed partial class AutoPayNight(EndedAccounts ended, AutoPayRun run, ExpiringCards cards, ILogger<AutoPayNight> log)
{
    public async Task<AutoPayTally> RunAsync(DateOnly day, IProgress<AutoPayTally>? progress = null, CancellationToken cancellation = default)
    {
        await ended.LookAfterAsync(day, LogDelayed, cancellation);
        var due = await run.RunAsync(day, progress, cancellation);
        await cards.TellAsync(day, LogDelayed, cancellation);
        return due;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An account that ended, or a card that expires, could not be looked after; the next run does: {Fault}")]
    private partial void LogDelayed(string fault);
}

/// <summary>Finds accounts whose Auto Pay is over: closed, given to another login, or past the last day. An import tells no grain.</summary>
internal sealed class EndedAccounts(IAutoPays book, IAccountDirectory directory, IGrainFactory grains)
{
    private const int AtOnce = 500;

    public async Task LookAfterAsync(DateOnly day, Action<string> delayed, CancellationToken cancellation)
    {
        for (AccountNumber? after = null; await book.EnrolledAsync(after, AtOnce, cancellation) is { Count: > 0 } some; after = some[^1].Account)
        {
            var open = (await directory.FindAsync([.. some.Select(line => line.Account)], cancellation)).Where(account => !account.IsClosed).Select(account => account.Number).ToHashSet();
            await Watch.EachAsync(some.Where(line => !open.Contains(line.Account) || line.EndsOn < day), (line, _) => grains.AutoPay(line.Account).LookAfter(day), delayed, cancellation);
        }
    }
}
