using System.Diagnostics.Metrics;
using CalWater.Grains.Hosting;

namespace CalWater.Grains.Embedded;

/// <summary>A measured quantity: a histogram for whoever collects metrics, and the last five minutes for the engine's own report.</summary>
internal sealed class Figure(Histogram<double> histogram, TimeProvider time)
{
    private const int Minutes = 5;

    private readonly Slot[] slots = [.. Enumerable.Range(0, Minutes).Select(_ => new Slot())];
    private readonly Lock gate = new();

    public void Record(double value)
    {
        histogram.Record(value);
        var minute = Minute;
        lock (gate) slots[minute % Minutes].Add(minute, value);
    }

    public LoadReport Report()
    {
        var oldest = Minute - Minutes;
        lock (gate)
        {
            var recent = slots.Where(slot => slot.Minute > oldest).ToList();
            var count = recent.Sum(slot => slot.Count);
            return new(histogram.Name, histogram.Unit ?? "", count, count == 0 ? 0 : recent.Sum(slot => slot.Sum) / count,
                recent.Select(slot => slot.Largest).DefaultIfEmpty().Max());
        }
    }

    private long Minute => (long)time.GetElapsedTime(0).TotalMinutes;

    private sealed class Slot
    {
        public long Minute { get; private set; } = -Minutes;

        public long Count { get; private set; }

        public double Sum { get; private set; }

        public double Largest { get; private set; }

        public void Add(long minute, double value)
        {
            if (Minute != minute) (Minute, Count, Sum, Largest) = (minute, 0, 0, 0);
            (Count, Sum, Largest) = (Count + 1, Sum + value, Math.Max(Largest, value));
        }
    }
}
