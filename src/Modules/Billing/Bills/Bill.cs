namespace CalWater.Billing.Bills;

/// <summary>
/// A bill as issued. It never changes and freezes everything it shows, so that a later change of a name, a center or a
/// meter alters no old bill. A correction is a new bill whose <see cref="Replaces"/> names this one.
/// </summary>
public sealed record Bill
{
    public required BillNumber Number { get; init; }
    public required AccountNumber Account { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required Period Period { get; init; }
    public required BilledCustomer Customer { get; init; }
    public required BilledCenter Center { get; init; }
    public required IReadOnlyList<BillLine> Lines { get; init; }
    public required IReadOnlyList<BilledRead> Reads { get; init; }
    /// <summary>Up to 13 months, oldest first, the month of this bill last.</summary>
    public required IReadOnlyList<MonthlyUsage> Usage { get; init; }
    public required Money CurrentCharges { get; init; }
    public required Money PreviousBalance { get; init; }
    /// <summary>Payments since the previous bill, as a positive amount.</summary>
    public required Money Payments { get; init; }
    /// <summary>Previous balance, less payments, plus current charges. Negative is a credit.</summary>
    public required Money TotalDue { get; init; }
    public BillNumber? Replaces { get; init; }
    /// <summary>The bill that cancelled and replaced this one, if any.</summary>
    public BillNumber? ReplacedBy { get; init; }
    public string? MessageEn { get; init; }
    public string? MessageEs { get; init; }

    /// <summary>Whether its discount is that of the Customer Assistance Program and nothing else.</summary>
    public bool HasOnlyCapDiscount => Customer.Cap && Lines.Count(line => line.Kind == BillLineKind.Discount) == 1;

    public string? Message(Language language) => language.Choose(MessageEn, MessageEs);

    /// <summary>Water billed for the period, in CCF.</summary>
    public int UsageCcf => Lines.Where(line => line.Kind == BillLineKind.Quantity).Sum(line => line.QuantityCcf ?? 0);
}

/// <summary>Whom and where a bill was for, when it was issued.</summary>
public sealed record BilledCustomer(
    string Name, string ServiceAddress, string City, Zip Zip, string District, string MeterSize, string Class, bool Cap,
    string? MailingName, string? MailingAddress);

/// <summary>The Customer Center a bill named, when it was issued.</summary>
public sealed record BilledCenter(string Name, string Phone, string Address, string? HoursEn, string? HoursEs)
{
    public string? Hours(Language language) => language.Choose(HoursEn, HoursEs);
}

public enum BillLineKind { Service, Quantity, Surcharge, Discount, Tax, Adjustment }

/// <summary>One charge or credit. Its amount is rounded by itself, half away from zero.</summary>
public sealed record BillLine
{
    public required int Line { get; init; }
    public required BillLineKind Kind { get; init; }
    public required string DescriptionEn { get; init; }
    public string? DescriptionEs { get; init; }
    public required Money Amount { get; init; }
    /// <summary>Tier number from 1; only on quantity lines of a tiered schedule.</summary>
    public int? Tier { get; init; }
    public int? QuantityCcf { get; init; }
    /// <summary>Dollars for each CCF, or for each month of service, with four decimals.</summary>
    public decimal? Rate { get; init => field = value is { } rate ? WithoutTrailingZeros(rate) : null; }
    public string? MeterNumber { get; init; }
    /// <summary>The days a line covers, where a period has two rates.</summary>
    public Period? Days { get; init; }
    /// <summary>The tariff schedule the rate comes from.</summary>
    public string? Schedule { get; init; }

    /// <summary>One database keeps 1.20 as it was sent and another as 1.2000; a bill must read the same from both.</summary>
    private static decimal WithoutTrailingZeros(decimal rate) => rate / 1.0000000000000000000000000000m;

    public string Description(Language language) => language.Choose(DescriptionEn, DescriptionEs);
}

public enum ReadKind { Actual, Estimated }

/// <summary>The reads at both ends of the period for one meter, in CCF.</summary>
public sealed record BilledRead(
    string MeterNumber, DateOnly PreviousOn, int Previous, DateOnly CurrentOn, int Current, ReadKind Kind, int UsageCcf);

/// <summary>Water used in a month, in CCF.</summary>
public sealed record MonthlyUsage(int Year, int Month, int Ccf);
