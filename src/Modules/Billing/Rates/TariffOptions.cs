namespace CalWater.Billing.Rates;

/// <summary>Section <c>Tariffs</c>.</summary>
public sealed class TariffOptions
{
    /// <summary>A JSON file with the utility's own schedules and surcharges; without one, the sheets that are part of the program hold.</summary>
    public string? File { get; set; }
}
