namespace CalWater.Billing.Rates;

/// <summary>All tariff schedules on file, with the days on which each holds.</summary>
public sealed class TariffBook(IEnumerable<TariffSchedule> schedules, IEnumerable<Surcharge> surcharges)
{
    private static readonly Lazy<TariffBook> Embedded = new(() => TariffSheets.Embedded().ToBook());

    private readonly ILookup<(string, TariffClass), TariffSchedule> byService =
        schedules.OrderBy(schedule => schedule.Effective.From).ToLookup(schedule => (schedule.District, schedule.Class));
    private readonly Surcharge[] surcharges = [.. surcharges];

    /// <summary>The published sheets, each for its own year, and the demo schedules derived from them.</summary>
    public static TariffBook Standard => Embedded.Value;

    public IEnumerable<TariffSchedule> Schedules => byService.SelectMany(schedules => schedules);

    public IEnumerable<string> Districts => Schedules.Select(schedule => schedule.District).Distinct();

    /// <summary>The schedule in force on the day; null where none is on file.</summary>
    public TariffSchedule? Find(string district, TariffClass tariffClass, DateOnly day) =>
        byService[(district, tariffClass)].FirstOrDefault(schedule => schedule.Effective.Contains(day));

    /// <summary>What holds on the days of the service's period: its schedules, which together may cover less, and its surcharges.</summary>
    internal Prices PricesOf(MeteredService service) => new(
    [
        .. from schedule in byService[(service.District, service.Class)]
           let days = schedule.Effective.Shared(service.Period)
           where days is not null
           select new SchedulePart(schedule, new RatedDays(days.Value, service.Period))
    ],
    [
        .. from surcharge in surcharges
           where surcharge.AppliesTo(service)
           select new SurchargePart(surcharge, new RatedDays(surcharge.Effective.Shared(service.Period)!.Value, service.Period))
    ]);
}
