using CalWater.Billing.Bills;
using CalWater.Billing.Rates;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>Makes the bills of one account; every charge comes out of the tariff.</summary>
internal sealed class BillMaker(DemoAccount account, TariffBook tariffs)
{
    private const int DaysToPay = 19;

    public string MeterNumber { get; } = DemoNumbers.Meter(account.Index);

    public IReadOnlyList<BillLine> Lines(int age, int ccf)
    {
        var rating = BillCalculator.Rate(Service(age, ccf), tariffs);
        return rating is Rated rated ? rated.Lines : throw new InvariantBrokenException($"The demo cannot be rated: {rating}");
    }

    /// <summary>Takes off what half of the leaked water cost at the highest price it was billed at.</summary>
    public static IReadOnlyList<BillLine> WithLeakAdjustment(IReadOnlyList<BillLine> lines, int leakedCcf)
    {
        var dearest = lines.Last(line => line.Kind == BillLineKind.Quantity);
        return
        [
            .. lines,
            new BillLine
            {
                Line = lines.Count + 1,
                Kind = BillLineKind.Adjustment,
                DescriptionEn = "One-time leak adjustment",
                DescriptionEs = "Ajuste por fuga, por única vez",
                Amount = Money.FromDollars(-dearest.Rate!.Value * Math.Min(leakedCcf / 2, dearest.QuantityCcf!.Value))
            }
        ];
    }

    /// <param name="number">How many bills the account had before.</param>
    /// <param name="age">Which month's bill it is.</param>
    /// <param name="days">How many days after the regular issue.</param>
    /// <param name="lines">Its charges.</param>
    /// <param name="previous">What the bill before it, and credits since, left to pay.</param>
    /// <param name="payments">What was paid since.</param>
    public BillRow Bill(int number, int age, int days, IReadOnlyList<BillLine> lines, Money previous, Money payments)
    {
        var issued = account.Cycle.IssuedOn(age).AddDays(days);
        var period = account.Cycle.Period(age);
        var charges = lines.Sum(line => line.Amount);
        return new(
            DemoNumbers.Bill(account.Index, number, issued), account.Row.AccountNumber, issued, issued.AddDays(DaysToPay),
            period.From, period.To, charges, previous, payments, previous - payments + charges, null, null, null);
    }

    public static BillLineRow Row(string bill, BillLine line) => new(
        bill, line.Line, line.Kind, line.DescriptionEn, line.Amount, line.DescriptionEs, line.Tier, line.QuantityCcf,
        line.Rate, line.MeterNumber, line.Days?.From, line.Days?.To, line.Schedule);

    private MeteredService Service(int age, int ccf) => new()
    {
        District = account.Row.District,
        Class = TariffClasses.OfAccount(account.Row.Class.ToString()),
        MeterSize = account.Row.MeterSize,
        Period = account.Cycle.Period(age),
        Ccf = ccf,
        Cap = account.Row.Cap,
        MeterNumber = MeterNumber
    };
}
