using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Import;

namespace CalWater.Exchange.Inbox;

/// <summary>
/// Imports one folder of the inbox and puts it away. Both are done by the holder of the import's turn, so that of several
/// processes on one inbox one does it, and the others find the folder gone.
/// </summary>
internal sealed class InboxIntake(Intake intake, DeliveryLog log, TimeProvider clock)
{
    /// <returns>Null when another import is under way, or another process took the folder.</returns>
    public async Task<Taken?> TakeAsync(string folder, CancellationToken cancellation)
    {
        await using var turn = await intake.TryTakeTurnAsync(cancellation);
        if (turn is null || !Directory.Exists(folder)) return null;
        var delivery = log.New(DeliverySource.Inbox, "", Path.GetFileName(folder));
        var outcome = await intake.RunAsync(delivery, folder, new(), null, cancellation);
        return new(ImportWords.Headline(outcome), await InboxShelf.PutAsync(folder, outcome, clock.GetUtcNow(), cancellation));
    }

    /// <param name="Headline">What became of it.</param>
    /// <param name="Place">Where the folder is now.</param>
    internal sealed record Taken(string Headline, string Place);
}
