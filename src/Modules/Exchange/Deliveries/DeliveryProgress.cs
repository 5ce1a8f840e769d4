using CalWater.Exchange.Import;

namespace CalWater.Exchange.Deliveries;

/// <summary>How far the import is that runs in this process.</summary>
internal sealed class DeliveryProgress
{
    private volatile Step? last;

    /// <summary>Null where this process does not import that delivery.</summary>
    public ImportProgress? Find(string delivery) => last is { } step && step.Delivery == delivery ? step.Progress : null;

    /// <summary>Remembers the steps of a delivery, and passes them on.</summary>
    public IProgress<ImportProgress> Of(string delivery, IProgress<ImportProgress>? also) => new Reporter(this, delivery, also);

    private sealed record Step(string Delivery, ImportProgress Progress);

    private sealed class Reporter(DeliveryProgress owner, string delivery, IProgress<ImportProgress>? also) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            owner.last = new(delivery, value);
            also?.Report(value);
        }
    }
}
