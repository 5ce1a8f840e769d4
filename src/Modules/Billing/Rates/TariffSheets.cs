using System.Text.Json;
using System.Text.Json.Serialization;
using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>Tariff sheets as they are written down: dated data, in a file of the utility's own or part of the program.</summary>
internal sealed record TariffSheets
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }
    };

    public IReadOnlyList<TariffSheet> Tariffs { get; init; } = [];
    public IReadOnlyList<SurchargeSheet> Surcharges { get; init; } = [];

    /// <summary>Every meter size there is, in inches, and how its service charge compares with the smallest one's.</summary>
    public IReadOnlyDictionary<string, decimal> MeterRatio { get; init; } = new Dictionary<string, decimal>();

    public static TariffSheets Of(TariffOptions options) => options.File is { } file ? Read(File.OpenRead(file)) : Embedded();

    /// <summary>The published sheets, each for its own year, and the demo schedules derived from them.</summary>
    public static TariffSheets Embedded()
    {
        var (published, demo) = (Read(Part("tariffs.json")), Read(Part("demo-schedules.json")));
        return published with { Tariffs = [.. published.Tariffs, .. demo.Tariffs], Surcharges = demo.Surcharges };
    }

    public TariffBook ToBook() => new(Tariffs.Select(sheet => sheet.ToSchedule(MeterRatio)), Surcharges.Select(sheet => sheet.ToSurcharge()));

    internal static TariffSheets Read(Stream file)
    {
        using (file) return JsonSerializer.Deserialize<TariffSheets>(file, Json) ?? new();
    }

    private static Stream Part(string name) =>
        typeof(TariffSheets).Assembly.GetManifestResourceStream(typeof(TariffSheets), $"Data.{name}")
        ?? throw new InvariantBrokenException($"{name} is not part of the program.");
}

/// <summary>One sheet: what a district charges a class of service from a day on.</summary>
internal sealed record TariffSheet(
    string District, string Schedule, DateOnly Effective, IReadOnlyDictionary<string, decimal> MonthlyServiceCharge,
    IReadOnlyList<TariffTier> Tiers, TariffClass? Class = null, DateOnly? Until = null)
{
    /// <summary>A published sheet does not say when the next one replaced it, so it is trusted for its own year only.</summary>
    public bool EndIsAssumed => Class is null;

    public Period Holds => new(Effective, EndIsAssumed ? new(Effective.Year, 12, 31) : Until ?? DateOnly.MaxValue);

    public TariffClass ForClass =>
        Class ?? (Schedule.StartsWith("Non-Residential", StringComparison.Ordinal) ? TariffClass.NonResidential : TariffClass.Residential);

    public TariffSchedule ToSchedule(IReadOnlyDictionary<string, decimal> ratio) => new()
    {
        District = District,
        Name = Schedule,
        Class = ForClass,
        Effective = Holds,
        MonthlyServiceCharge = MonthlyServiceCharge.Count == 1 ? ByRatio(ratio) : MonthlyServiceCharge,
        Tiers = Tiers
    };

    private Dictionary<string, decimal> ByRatio(IReadOnlyDictionary<string, decimal> ratio)
    {
        var (size, charge) = MonthlyServiceCharge.Single();
        return ratio.ToDictionary(each => each.Key, each => Money.FromDollars(charge * each.Value / ratio[size]).Dollars);
    }
}

/// <summary>A surcharge, credit, tax or discount as written down; one of the three rates says what it is reckoned on.</summary>
internal sealed record SurchargeSheet(
    string En, string Es, BillLineKind Kind, IReadOnlyList<string> Districts, IReadOnlyList<TariffClass> Classes,
    DateOnly From, DateOnly? Until = null, decimal? PerCcf = null, decimal? PerMonth = null, decimal? Percent = null, bool OnlyCap = false)
{
    public Period Holds => new(From, Until ?? DateOnly.MaxValue);

    public Surcharge ToSurcharge() => new()
    {
        NameEn = En,
        NameEs = Es,
        Kind = Kind,
        Districts = Districts,
        Classes = Classes,
        Effective = Holds,
        Basis = PerCcf is not null ? SurchargeBasis.PerCcf : PerMonth is not null ? SurchargeBasis.PerMonth : SurchargeBasis.Percent,
        Rate = PerCcf ?? PerMonth ?? Percent ?? 0,
        OnlyCap = OnlyCap
    };
}
