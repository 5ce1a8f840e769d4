using System.Diagnostics.Metrics;
using CalWater.Grains.Payments;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CalWater.Billing.Autopay;

/// <summary>
/// Makes the debits that are due. It may stop anywhere, and run twice or on two nodes: each debit is taken up by its account,
/// is always the same payment, and goes to the gateway under one key.
/// </summary>
public sealed partial class AutoPayRun(IAutoPays book, IGrainFactory grains, ILogger<AutoPayRun> log)
{
    /// <summary>Enough to hold the gateway's rate at its usual 200 ms, and too few to crowd the customers out.</summary>
    private const int AtOnce = 32;
    private const int Page = 500;
    private static readonly Counter<long> Accounts = Figures.Meter.CreateCounter<long>("calwater.autopay.accounts", "{account}", "Accounts with a debit due that a run looked after");

    public async Task<AutoPayTally> RunAsync(DateOnly day, IProgress<AutoPayTally>? progress = null, CancellationToken cancellation = default)
    {
        var (looked, failed) = (0, 0);
        for (AccountNumber? after = null; await book.DueAsync(day, after, Page, cancellation) is { Count: > 0 } due; after = due[^1])
        {
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (account, _) => await LookAsync(account));
        }
        return new(looked, failed);

        async Task LookAsync(AccountNumber account)
        {
            var isDone = await TryAsync(account, day);
            if (!isDone) Interlocked.Increment(ref failed);
            var soFar = Interlocked.Increment(ref looked);
            Accounts.Add(1, new KeyValuePair<string, object?>("result", isDone ? "done" : "failed"));
            progress?.Report(new(soFar, failed));
        }
    }

    private async Task<bool> TryAsync(AccountNumber account, DateOnly day)
    {
        try
        {
            while (await grains.AutoPay(account).Claim(day) is { } claimed && await DebitAsync(account, claimed)) { }
            return true;
        }
        catch (Exception fault)
        {
            // One account's trouble keeps none of the others waiting: it stays due, and the next run takes it up again.
            LogFault(fault);
            return false;
        }
    }

    /// <returns>False when the account has to wait.</returns>
    private async Task<bool> DebitAsync(AccountNumber account, ClaimedDebit claimed)
    {
        var payment = grains.Payment(claimed.Debit.Payment);
        var answer = await payment.Start(claimed.Payment);
        var made = answer is PaymentUnderway underway ? underway.Payment : answer is PaymentIdTaken ? await payment.Get() : null;
        if (made?.Id == claimed.Debit.Payment) await grains.AutoPay(account).Heard(made);
        else await grains.AutoPay(account).LetGo(claimed.Debit);
        return made?.Id == claimed.Debit.Payment;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A debit of Auto Pay could not be carried through; the next run goes on with it")]
    private partial void LogFault(Exception fault);
}

/// <summary>How a run went.</summary>
/// <param name="Accounts">Those with something due that were looked after.</param>
/// <param name="Failed">Those of them that could not be carried through, and stay due.</param>
public sealed record AutoPayTally(int Accounts, int Failed);
