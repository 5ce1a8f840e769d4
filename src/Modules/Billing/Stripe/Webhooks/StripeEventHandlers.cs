using CalWater.Billing.Storage;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>Processes events of one type. It may see an event twice, late or out of order.</summary>
internal interface IStripeEventHandler
{
    string Type { get; }

    Task HandleAsync(StripeEventRow row);
}

/// <summary>Finds the handler of an event. A type without one is only kept.</summary>
internal sealed class StripeEventHandlers(IEnumerable<IStripeEventHandler> handlers, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private readonly Dictionary<string, IStripeEventHandler> byType = handlers.ToDictionary(handler => handler.Type);

    /// <summary>Notes on the row that it is processed, or when to try again.</summary>
    /// <returns>Why it is to be tried again.</returns>
    public async Task<Exception?> TryAsync(StripeEventRow row)
    {
        try
        {
            if (byType.TryGetValue(row.Type, out var handler)) await handler.HandleAsync(row);
            (row.ProcessedAt, row.Fault) = (clock.GetUtcNow(), null);
            return null;
        }
        catch (Exception fault)
        {
            // Whatever it was, the event must not be lost: it waits for the next attempt.
            row.Attempts++;
            row.NextAttemptAt = clock.GetUtcNow() + WaitAfter(row.Attempts);
            row.Fault = fault.Message;
            return fault;
        }
    }

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 10)));
        return wait < LongestWait ? wait : LongestWait;
    }
}
