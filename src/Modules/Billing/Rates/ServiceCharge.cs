using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>The monthly charge for having a meter of a size.</summary>
internal static class ServiceCharge
{
    public static BillLine Line(MeteredService service, TariffSchedule schedule, RatedDays on)
    {
        var monthly = schedule.MonthlyServiceCharge[service.MeterSize];
        var words = LineWords.Service(service.MeterSize).On(on);
        return new()
        {
            Line = 0,
            Kind = BillLineKind.Service,
            DescriptionEn = words.En,
            DescriptionEs = words.Es,
            Amount = Money.FromDollars(on.ShareOf(monthly)),
            Rate = monthly,
            MeterNumber = service.MeterNumber,
            Days = on.Named,
            Schedule = schedule.Name
        };
    }
}
