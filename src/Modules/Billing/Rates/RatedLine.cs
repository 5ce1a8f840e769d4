using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>A line the calculator worked out, and how.</summary>
public sealed record RatedLine(BillLine Line, LineWorking Working);

/// <summary>How the amount of a line comes about: a rate, what it is taken of, and the share of days where it did not hold for all of them.</summary>
/// <param name="Rate">Dollars for each CCF or month, or percent.</param>
/// <param name="Ccf">How many CCF it is taken of; only where it is a rate for each CCF.</param>
/// <param name="Charges">What a percentage is taken of.</param>
/// <param name="Days">The days on which it holds.</param>
/// <param name="WholeDays">How many days the bill's period has.</param>
public sealed record LineWorking(decimal Rate, SurchargeBasis Basis, int? Ccf, Money? Charges, Period Days, int WholeDays)
{
    /// <summary>Whether only a share of the month counts: water is counted for its days already.</summary>
    public bool IsShare => Basis != SurchargeBasis.PerCcf && Days.Days != WholeDays;

    internal static LineWorking OfWater(decimal rate, int ccf, RatedDays on) =>
        new(rate, SurchargeBasis.PerCcf, ccf, null, on.Days, on.Whole.Days);

    internal static LineWorking OfMonth(decimal rate, RatedDays on) =>
        new(rate, SurchargeBasis.PerMonth, null, null, on.Days, on.Whole.Days);

    internal static LineWorking OfCharges(decimal percent, Money charges, RatedDays on) =>
        new(percent, SurchargeBasis.Percent, null, charges, on.Days, on.Whole.Days);

    /// <summary>The amount it comes to, rounded once, half away from zero.</summary>
    internal Money Amount => Money.FromDollars(Basis switch
    {
        SurchargeBasis.PerCcf => Rate * Ccf!.Value,
        SurchargeBasis.PerMonth => Share(Rate),
        _ => Share(Charges!.Value.Dollars * Rate / 100)
    });

    private decimal Share(decimal dollars) => dollars * Days.Days / WholeDays;
}
