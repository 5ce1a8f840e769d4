using CalWater.Billing.Bills;

namespace CalWater.Billing.Import;

/// <summary>What a bill freezes of an account's reads when it is imported.</summary>
internal sealed record FrozenFacts(BillNumber Number, IReadOnlyList<BilledRead> Reads, IReadOnlyList<MonthlyUsage> Usage)
{
    private const int MonthsShown = 13;

    /// <param name="bill">The bill's number.</param>
    /// <param name="period">The days it bills.</param>
    /// <param name="billedCcf">The water on its lines, shown for its month where no read tells.</param>
    /// <param name="meters">The account's reads, as <see cref="MeterReads.ByMeter"/> sorts them.</param>
    public static FrozenFacts Of(BillNumber bill, Period period, int billedCcf, IReadOnlyList<List<MeterRead>> meters) =>
        new(bill, [.. meters.Select(meter => BothEnds(meter, period)).OfType<BilledRead>()], Months(meters, period, billedCcf));

    private static BilledRead? BothEnds(List<MeterRead> meter, Period period)
    {
        if (meter.FindLast(read => IsIn(period, read)) is not { } current) return null;
        var usage = meter.Where(read => IsIn(period, read)).Sum(read => UsageOf(read, meter) ?? 0);
        var previous = meter.FindLast(read => read.ReadOn <= period.From)
            ?? current with { ReadOn = period.From, Reading = current.Reading - usage };
        return new(current.Meter, previous.ReadOn, previous.Reading, current.ReadOn, current.Reading, current.Kind, usage);
    }

    private static IReadOnlyList<MonthlyUsage> Months(IReadOnlyList<List<MeterRead>> meters, Period period, int billedCcf)
    {
        var last = MonthOf(period.To);
        var months = meters.SelectMany(meter => meter.Select(read => (Month: MonthOf(read.ReadOn), Ccf: UsageOf(read, meter))))
            .Where(read => read.Month <= last && read.Month > last - MonthsShown && read.Ccf is not null)
            .GroupBy(read => read.Month).ToDictionary(month => month.Key, month => month.Sum(read => read.Ccf ?? 0));
        months.TryAdd(last, billedCcf);
        return [.. months.OrderBy(month => month.Key).Select(month => new MonthlyUsage(month.Key / 12, month.Key % 12 + 1, month.Value))];
    }

    /// <summary>What the CIS says, or the difference to the read before; null for a meter's first.</summary>
    private static int? UsageOf(MeterRead read, List<MeterRead> meter) =>
        read.UsageCcf ?? (meter.FindLast(other => other.ReadOn < read.ReadOn) is { } before ? read.Reading - before.Reading : null);

    /// <summary>A read on the first day ended the period before, where the CIS lets periods meet.</summary>
    private static bool IsIn(Period period, MeterRead read) => read.ReadOn > period.From && read.ReadOn <= period.To;

    private static int MonthOf(DateOnly day) => day.Year * 12 + day.Month - 1;
}
