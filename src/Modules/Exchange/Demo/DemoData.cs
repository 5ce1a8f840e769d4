using System.Text.Json;
using System.Text.Json.Serialization;

namespace CalWater.Exchange.Demo;

/// <summary>The names and places demo customers are made of.</summary>
internal static class DemoData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }
    };

    public static readonly DemoNames Names = Read<DemoNames>("names.json");
    public static readonly IReadOnlyList<DemoDistrict> Districts = Read<DemoPlaces>("districts.json").Districts;

    public static DemoDistrict District(string name) => Districts.Single(district => district.Name == name);

    private static T Read<T>(string name)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream(typeof(DemoData), $"Data.{name}")
            ?? throw new InvariantBrokenException($"{name} is not part of the program.");
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }

    private sealed record DemoPlaces(IReadOnlyList<DemoDistrict> Districts);
}

/// <summary>Names by the communities they are common in.</summary>
internal sealed record DemoNames(
    IReadOnlyList<DemoNameGroup> Groups, IReadOnlyList<string> Businesses, IReadOnlyList<string> BusinessKinds, IReadOnlyList<string> Landlords,
    IReadOnlyList<string> Streets, IReadOnlyList<string> StreetTypes);

internal sealed record DemoNameGroup(int Weight, string Language, IReadOnlyList<string> First, IReadOnlyList<string> Last);

/// <summary>A tariff district with its towns, its Customer Center and its thirst.</summary>
internal sealed record DemoDistrict(
    string Name, string Center, string CenterName, string AreaCode, string Phone, string Address,
    int WinterCcf, int SummerPercent, int Weight, IReadOnlyList<DemoTown> Towns);

internal sealed record DemoTown(string City, IReadOnlyList<string> Zips);
