using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Checks;

/// <summary>A bill beside what the tariffs on file make of its reads.</summary>
public sealed record CheckedBill(Bill Bill, IReadOnlyList<CheckedLine> Lines, IReadOnlyList<TariffOfBill> Tariffs)
{
    /// <summary>What the lines that could be worked out again are off by, altogether.</summary>
    public Money Difference => Lines.Sum(line => line.Difference);

    public bool IsEqual => Lines.All(line => !line.IsOff);

    /// <summary>Whether every line could be worked out again.</summary>
    public bool IsWhole => Lines.All(line => line.IsRecomputed);

    /// <summary>Nothing could be worked out again.</summary>
    public bool IsEmpty => Lines.All(line => !line.IsRecomputed);

    public bool LinesAddUp => Bill.Lines.Sum(line => line.Amount) == Bill.CurrentCharges;

    public bool TotalAddsUp => Bill.PreviousBalance - Bill.Payments + Bill.CurrentCharges == Bill.TotalDue;

    /// <summary>The water on the reads; null where the bill shows no read.</summary>
    public int? ReadCcf => Bill.Reads.Count > 0 ? Bill.Reads.Sum(read => read.UsageCcf) : null;

    public bool IsEstimated => Bill.Reads.Any(read => read.Kind == ReadKind.Estimated);
}

/// <summary>A line on the bill, the line the tariff makes, or both.</summary>
public sealed record CheckedLine(BillLine? Billed, RatedLine? Expected, LineFinding Finding)
{
    public bool IsRecomputed => Finding is LineFinding.Equal or LineFinding.Differs or LineFinding.NotBilled;

    public bool IsOff => Finding is LineFinding.Differs or LineFinding.NotBilled;

    /// <summary>Billed less worked out; zero where there is nothing to compare.</summary>
    public Money Difference => IsRecomputed ? (Billed?.Amount ?? Money.Zero) - Expected!.Line.Amount : Money.Zero;

    /// <summary>The line to name it by.</summary>
    public BillLine Line => Billed ?? Expected!.Line;
}

/// <summary>What came of working a line out again; the last four say why it could not be done.</summary>
public enum LineFinding
{
    Equal,
    Differs,
    /// <summary>The tariff makes such a line and the bill has none.</summary>
    NotBilled,
    /// <summary>Somebody decided it for this bill: a credit, an adjustment.</summary>
    CaseByCase,
    /// <summary>No tariff on file has such a charge for these days.</summary>
    NotOnFile,
    /// <summary>No schedule on file covers every day of the period.</summary>
    NoSchedule,
    /// <summary>The schedule has no service charge for the size of the meter.</summary>
    NoMeterSize
}

/// <summary>A schedule that held on days of the bill, and how far the water went through its tiers.</summary>
/// <param name="Days">The days of the bill on which it held.</param>
public sealed record TariffOfBill(TariffSchedule Schedule, Period Days, IReadOnlyList<TierUse> Tiers);

/// <summary>A tier, and what of the water was charged in it.</summary>
/// <param name="To">Its last unit; null where it has no end.</param>
public sealed record TierUse(int Tier, int From, int? To, decimal PerCcf, int Ccf, Money Amount)
{
    /// <summary>How many units it has room for; null where it has no end.</summary>
    public int? Room => To - From + 1;
}
