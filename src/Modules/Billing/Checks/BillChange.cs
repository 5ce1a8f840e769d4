using CalWater.Billing.Bills;

namespace CalWater.Billing.Checks;

/// <summary>Why the charges of a bill are not those of an earlier one; the parts add up to the difference exactly.</summary>
public sealed record BillChange(Bill Earlier, Bill Later, IReadOnlyList<ChangePart> Parts)
{
    /// <summary>Later less earlier.</summary>
    public Money Difference => Later.CurrentCharges - Earlier.CurrentCharges;

    /// <summary>Why the tariffs cannot explain it; then the parts are what each bill says under each kind of charge.</summary>
    public ChangeUnexplained? Unexplained { get; init; }

    /// <summary>What weighed most; null when nothing did.</summary>
    public ChangePart? Main => Parts.MaxBy(part => Math.Abs(part.Amount.Cents));
}

/// <summary>One of the causes, and what it made the bill dearer or, negative, cheaper by.</summary>
/// <param name="Ccf">The water behind it, where it is water.</param>
public sealed record ChangePart(ChangeDriver Driver, Money Amount, int? Ccf = null);

/// <summary>In the order in which they are taken: each is what changes when this becomes the later bill's too.</summary>
public enum ChangeDriver
{
    /// <summary>More or fewer days at the same use a day.</summary>
    Days,
    /// <summary>More or less water a day, at the prices of the tier that both bills reach.</summary>
    Water,
    /// <summary>What reaching a higher tier, or no longer reaching it, adds to the price of the water.</summary>
    Tier,
    /// <summary>Another size of meter, class of service or district.</summary>
    Service,
    /// <summary>The schedule's new prices.</summary>
    Rates,
    /// <summary>Surcharges, credits and taxes that began, ended or changed.</summary>
    Surcharges,
    /// <summary>The Customer Assistance Program began or ended.</summary>
    Cap,
    /// <summary>What was decided for one of the bills alone.</summary>
    Adjustments,
    /// <summary>Charges on either bill that the tariffs do not explain.</summary>
    Other
}

public enum ChangeUnexplained
{
    /// <summary>No schedule on file covers one of the bills, or has no charge for its meter.</summary>
    NotRated,
    /// <summary>The bills are not of the same meters.</summary>
    OtherMeters
}
