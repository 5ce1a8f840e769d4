namespace CalWater.Billing.Rates;

/// <summary>What is rated: the water that one meter measured in one billing period.</summary>
public sealed record MeteredService
{
    /// <summary>The tariff district, such as "Bay Area Region".</summary>
    public required string District { get; init; }
    public required TariffClass Class { get; init; }
    /// <summary>In inches as tariffs write it: "5/8x3/4", "1-1/2".</summary>
    public required string MeterSize { get; init; }
    /// <summary>The days of the bill. A period is one month of service, however many days it has.</summary>
    public required Period Period { get; init; }
    /// <summary>Whole CCF.</summary>
    public required int Ccf { get; init; }
    /// <summary>On the Customer Assistance Program.</summary>
    public bool Cap { get; init; }
    /// <summary>Printed on the lines where given.</summary>
    public string? MeterNumber { get; init; }
}
