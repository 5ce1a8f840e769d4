using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Demo;

/// <summary>A Customer Center for each tariff district.</summary>
internal static class DemoCenters
{
    private const string Hours = "Monday to Friday, 8:30 a.m. to 4:30 p.m.";
    private const string HoursEs = "De lunes a viernes, de 8:30 a. m. a 4:30 p. m.";

    public static IEnumerable<CenterRow> Rows() => DemoData.Districts.Select(district => new CenterRow(
        district.Center, district.CenterName, $"({district.AreaCode}) 555-{district.Phone}", district.Address, Hours, HoursEs,
        $"{district.Center.ToLowerInvariant()}@calwater.example.com"));
}
