using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>What came of rating a billing period.</summary>
public abstract record Rating;

/// <summary>The charges, each line rounded by itself.</summary>
public sealed record Rated(IReadOnlyList<RatedLine> Worked) : Rating
{
    public IReadOnlyList<BillLine> Lines { get; } = [.. Worked.Select(each => each.Line)];

    public Money Total => Lines.Sum(line => line.Amount);
}

/// <summary>Why the period cannot be rated.</summary>
public sealed record NotRated(NotRatedReason Reason, MeteredService Service) : Rating;

public enum NotRatedReason
{
    /// <summary>No schedule on file covers every day of the period.</summary>
    NoScheduleForTheseDays,
    /// <summary>The schedule has no service charge for the meter's size.</summary>
    NoChargeForThisMeter
}
