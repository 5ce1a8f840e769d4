using CalWater.Billing.Autopay;
using CalWater.Web.AutoPay;
using CalWater.Web.Commands;

namespace CalWater.Web.Orders;

/// <summary><c>autopay --date D</c>: the night's run of a day.</summary>
internal sealed class OrderedAutoPay(AutoPayNight night) : IOrderedRun
{
    public string Verb => "autopay";

    public async Task<RunResult> RunAsync(DateOnly day, IProgress<string> progress, CancellationToken cancellation) =>
        Result(day, await night.RunAsync(day, new Words(progress), cancellation));

    private static RunResult Result(DateOnly day, AutoPayTally tally) => tally switch
    {
        { Accounts: 0 } => new(CommandLine.Done, $"Auto Pay of {day:yyyy-MM-dd}: nothing was due."),
        { Failed: 0 } => new(CommandLine.Done, $"Auto Pay of {day:yyyy-MM-dd}: {tally.Accounts:N0} accounts had a debit due, and all were looked after. What came of each debit is in its payment."),
        _ => new(CommandLine.Refused, $"Auto Pay of {day:yyyy-MM-dd}: {tally.Accounts:N0} accounts had a debit due; {tally.Failed:N0} of them could not be carried through and stay due. " +
            "The log of the process that did it says why. Run it again, or leave it to a running portal, which tries again within a quarter of an hour.")
    };

    private sealed class Words(IProgress<string> progress) : IProgress<AutoPayTally>
    {
        public void Report(AutoPayTally value) => progress.Report($"{value.Accounts:N0} accounts looked after");
    }
}
