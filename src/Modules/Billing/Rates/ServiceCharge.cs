using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>The monthly charge for having a meter of a size.</summary>
internal static class ServiceCharge
{
    public static RatedLine Line(MeteredService service, TariffSchedule schedule, RatedDays on)
    {
        var working = LineWorking.OfMonth(schedule.MonthlyServiceCharge[service.MeterSize], on);
        var words = LineWords.Service(service.MeterSize).On(on);
        return new(new()
        {
            Line = 0,
            Kind = BillLineKind.Service,
            DescriptionEn = words.En,
            DescriptionEs = words.Es,
            Amount = working.Amount,
            Rate = working.Rate,
            MeterNumber = service.MeterNumber,
            Days = on.Named,
            Schedule = schedule.Name
        }, working);
    }
}
