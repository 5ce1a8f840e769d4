using CalWater.Billing.Bills;

namespace CalWater.Billing.Usage;

/// <summary>An account's water by month, all its meters together, oldest first.</summary>
public sealed class UseHistory
{
    private readonly Dictionary<int, MonthOfUse> byNumber;

    private UseHistory(IEnumerable<MonthOfUse> months)
    {
        Months = [.. months.OrderBy(month => month.Number)];
        byNumber = Months.ToDictionary(month => month.Number);
    }

    public IReadOnlyList<MonthOfUse> Months { get; }

    public MonthOfUse? Newest => Months.Count > 0 ? Months[^1] : null;

    /// <summary>The same month of the year before.</summary>
    public MonthOfUse? YearBefore(MonthOfUse month) => Find(month.Number - 12);

    public MonthOfUse? Before(MonthOfUse month) => Find(month.Number - 1);

    /// <param name="reads">The account's reads, in any order.</param>
    public static UseHistory Of(IEnumerable<MeterRead> reads)
    {
        var spans = reads.GroupBy(read => read.Meter).SelectMany(meter => Spans([.. meter.OrderBy(read => read.ReadOn)]));
        return new(spans.GroupBy(span => span.Number).Select(Together));
    }

    /// <summary>From read to read; a first read counts only where the CIS says what went before it.</summary>
    private static IEnumerable<MonthOfUse> Spans(IReadOnlyList<MeterRead> meter)
    {
        for (var index = 0; index < meter.Count; index++)
        {
            var (read, before) = (meter[index], index > 0 ? meter[index - 1] : null);
            if ((read.UsageCcf ?? read.Reading - before?.Reading) is not { } ccf) continue;
            var from = before?.ReadOn.AddDays(1) ?? read.ReadOn.AddMonths(-1).AddDays(1);
            yield return new(read.ReadOn.Year, read.ReadOn.Month, ccf, new(from, read.ReadOn), read.Kind == ReadKind.Estimated);
        }
    }

    private static MonthOfUse Together(IEnumerable<MonthOfUse> meters) => meters.Aggregate((one, other) => one with
    {
        Ccf = one.Ccf + other.Ccf,
        Days = new(one.Days.From < other.Days.From ? one.Days.From : other.Days.From, one.Days.To > other.Days.To ? one.Days.To : other.Days.To),
        IsEstimated = one.IsEstimated || other.IsEstimated
    });

    private MonthOfUse? Find(int number) => byNumber.GetValueOrDefault(number);
}
