using CalWater.Billing.Storage;
using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>One pass over the events that wait. An event that fails waits longer each time and keeps none of the others back.</summary>
internal sealed partial class InboxPass(StripeInbox inbox, StripeEventHandlers handlers, ILogger<InboxPass> log)
{
    private const int AtOnce = 8;

    /// <summary>True when there was something to do, so that there may be more.</summary>
    public async Task<bool> ProcessDueAsync(CancellationToken cancellation)
    {
        var due = await inbox.DueAsync(cancellation);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (row, token) => await ProcessAsync(row, token));
        return due.Count > 0;
    }

    private async Task ProcessAsync(StripeEventRow row, CancellationToken cancellation)
    {
        var fault = await handlers.TryAsync(row);
        if (fault is not null) LogFault(row.Id, row.Type, row.Attempts, fault);
        await inbox.UpdateAsync(row, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe event {Event} ({Type}) was not processed, attempt {Attempt}")]
    private partial void LogFault(string @event, string type, int attempt, Exception fault);
}
