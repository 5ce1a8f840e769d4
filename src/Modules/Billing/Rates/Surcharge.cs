using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>What is added to or taken off a bill beside the schedule, between two days: a surcharge, a credit, a tax, the CAP discount.</summary>
public sealed record Surcharge
{
    public required string NameEn { get; init; }
    public required string NameEs { get; init; }
    public required BillLineKind Kind { get; init; }
    public required IReadOnlyList<string> Districts { get; init; }
    public required IReadOnlyList<TariffClass> Classes { get; init; }
    public required Period Effective { get; init; }
    public required SurchargeBasis Basis { get; init; }
    /// <summary>Dollars for each CCF or month, or percent; negative takes off.</summary>
    public required decimal Rate { get; init; }
    /// <summary>Only for accounts on the Customer Assistance Program.</summary>
    public bool OnlyCap { get; init; }

    public bool AppliesTo(MeteredService service) =>
        Districts.Contains(service.District) && Classes.Contains(service.Class)
        && (service.Cap || !OnlyCap) && Effective.Shared(service.Period) is not null;
}

/// <summary>What a surcharge is reckoned on.</summary>
public enum SurchargeBasis
{
    PerCcf,
    PerMonth,
    /// <summary>Percent of the service and quantity charges.</summary>
    Percent
}
