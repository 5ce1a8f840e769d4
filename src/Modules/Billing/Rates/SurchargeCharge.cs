using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>A surcharge, credit, tax or discount, for the days of the period on which it holds.</summary>
internal static class SurchargeCharge
{
    public static BillLine Line(MeteredService service, Surcharge surcharge, RatedDays on, Money charges)
    {
        var words = LineWords.Of(surcharge).On(on);
        int? ccf = surcharge.Basis == SurchargeBasis.PerCcf ? UnitsByDays.Count(service.Ccf, on) : null;
        return new()
        {
            Line = 0,
            Kind = surcharge.Kind,
            DescriptionEn = words.En,
            DescriptionEs = words.Es,
            Amount = Money.FromDollars(Dollars(surcharge, on, charges, ccf)),
            QuantityCcf = ccf,
            Rate = surcharge.Basis == SurchargeBasis.Percent ? null : surcharge.Rate,
            Days = on.Named
        };
    }

    private static decimal Dollars(Surcharge surcharge, RatedDays on, Money charges, int? ccf) => surcharge.Basis switch
    {
        SurchargeBasis.PerCcf => surcharge.Rate * (ccf ?? 0),
        SurchargeBasis.PerMonth => on.ShareOf(surcharge.Rate),
        _ => on.ShareOf(charges.Dollars * surcharge.Rate / 100)
    };
}
