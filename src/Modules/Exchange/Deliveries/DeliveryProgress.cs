using System.Data.Common;
using CalWater.Exchange.Import;

namespace CalWater.Exchange.Deliveries;

/// <summary>How far the import is that runs in this process; noted every second for those who look from another.</summary>
internal sealed class DeliveryProgress(DeliveryLog log, TimeProvider clock)
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock = clock;
    private volatile Step? last;

    /// <summary>Null where this process does not import that delivery.</summary>
    public ImportProgress? Find(string delivery) => last is { } step && step.Delivery == delivery ? step.Progress : null;

    /// <summary>Remembers the steps of a delivery, and passes them on.</summary>
    public IProgress<ImportProgress> Of(string delivery, IProgress<ImportProgress>? also) => new Reporter(this, delivery, also);

    /// <summary>The import goes on where a note could not be made.</summary>
    private async Task NoteAsync(Step step)
    {
        try
        {
            await log.NoteAsync(step.Delivery, step.Progress);
        }
        catch (DbException)
        {
        }
    }

    private sealed record Step(string Delivery, ImportProgress Progress);

    private sealed class Reporter(DeliveryProgress owner, string delivery, IProgress<ImportProgress>? also) : IProgress<ImportProgress>
    {
        private Task noting = Task.CompletedTask;
        private long? noted;

        public void Report(ImportProgress value)
        {
            var step = owner.last = new(delivery, value);
            if (IsDue()) noting = Task.Run(() => owner.NoteAsync(step));
            also?.Report(value);
        }

        private bool IsDue()
        {
            if (!noting.IsCompleted || noted is { } before && owner.clock.GetElapsedTime(before) < NoteEvery) return false;
            noted = owner.clock.GetTimestamp();
            return true;
        }
    }
}
