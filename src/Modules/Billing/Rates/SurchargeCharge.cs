namespace CalWater.Billing.Rates;

/// <summary>A surcharge, credit, tax or discount, for the days of the period on which it holds.</summary>
internal static class SurchargeCharge
{
    public static RatedLine Line(int ccf, Surcharge surcharge, RatedDays on, Money charges)
    {
        var working = Working(ccf, surcharge, on, charges);
        var words = LineWords.Of(surcharge).On(on);
        return new(new()
        {
            Line = 0,
            Kind = surcharge.Kind,
            DescriptionEn = words.En,
            DescriptionEs = words.Es,
            Amount = working.Amount,
            QuantityCcf = working.Ccf,
            Rate = surcharge.Basis == SurchargeBasis.Percent ? null : surcharge.Rate,
            Days = on.Named
        }, working);
    }

    private static LineWorking Working(int ccf, Surcharge surcharge, RatedDays on, Money charges) => surcharge.Basis switch
    {
        SurchargeBasis.PerCcf => LineWorking.OfWater(surcharge.Rate, UnitsByDays.Count(ccf, on), on),
        SurchargeBasis.PerMonth => LineWorking.OfMonth(surcharge.Rate, on),
        _ => LineWorking.OfCharges(surcharge.Rate, charges, on)
    };
}
