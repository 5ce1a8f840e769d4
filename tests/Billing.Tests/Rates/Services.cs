using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

/// <summary>Billing periods to rate.</summary>
internal static class Services
{
    public static MeteredService InJuly2018 { get; } = BayArea(new DateOnly(2018, 7, 2), new DateOnly(2018, 7, 31));

    public static MeteredService InMarch2026 { get; } = BayArea(new DateOnly(2026, 3, 3), new DateOnly(2026, 4, 1));

    /// <summary>30 days: 12 at the rates of 2025, 18 at those of 2026.</summary>
    public static MeteredService OverNewYear { get; } =
        BayArea(new DateOnly(2025, 12, 20), new DateOnly(2026, 1, 18)) with { District = "Chico" };

    public static Rating Rate(this MeteredService service) => BillCalculator.Rate(service, TariffBook.Standard);

    public static IReadOnlyList<BillLine> Lines(this MeteredService service) => Assert.IsType<Rated>(service.Rate()).Lines;

    public static IEnumerable<BillLine> Lines(this MeteredService service, BillLineKind kind) =>
        service.Lines().Where(line => line.Kind == kind);

    private static MeteredService BayArea(DateOnly from, DateOnly to) => new()
    {
        District = "Bay Area Region", Class = TariffClass.Residential, MeterSize = "5/8x3/4", Period = new(from, to), Ccf = 10
    };
}
