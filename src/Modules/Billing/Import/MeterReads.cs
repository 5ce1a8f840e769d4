using CalWater.Billing.Bills;

namespace CalWater.Billing.Import;

internal static class MeterReads
{
    /// <summary>Reads in any order, meter by meter, each meter's by their dates.</summary>
    public static IReadOnlyList<List<MeterRead>> ByMeter(IEnumerable<MeterRead> reads) =>
        [.. reads.GroupBy(read => read.Meter).OrderBy(meter => meter.Key, StringComparer.Ordinal).Select(meter => meter.OrderBy(read => read.ReadOn).ToList())];
}
