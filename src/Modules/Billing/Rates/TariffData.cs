using System.Text.Json;
using System.Text.Json.Serialization;
using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>Reads the tariff sheets that are part of the program.</summary>
internal static class TariffData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }
    };

    public static TariffBook Load()
    {
        var published = Read("tariffs.json");
        var demo = Read("demo-schedules.json");
        return new TariffBook(
            published.Tariffs.Concat(demo.Tariffs).Select(sheet => sheet.ToSchedule(published.MeterRatio)),
            demo.Surcharges.Select(sheet => sheet.ToSurcharge()));
    }

    private static Sheets Read(string name)
    {
        using var stream = typeof(TariffData).Assembly.GetManifestResourceStream(typeof(TariffData), $"Data.{name}")
            ?? throw new InvariantBrokenException($"{name} is not part of the program.");
        return JsonSerializer.Deserialize<Sheets>(stream, Json)!;
    }

    private sealed record Sheets
    {
        public IReadOnlyList<TariffSheet> Tariffs { get; init; } = [];
        public IReadOnlyList<SurchargeSheet> Surcharges { get; init; } = [];
        public Dictionary<string, decimal> MeterRatio { get; init; } = [];
    }

    private sealed record TariffSheet(
        string District, string Schedule, TariffClass? Class, DateOnly Effective, DateOnly? Until,
        Dictionary<string, decimal> MonthlyServiceCharge, IReadOnlyList<TariffTier> Tiers)
    {
        public TariffSchedule ToSchedule(IReadOnlyDictionary<string, decimal> ratio) => new()
        {
            District = District,
            Name = Schedule,
            Class = Class ?? ClassByName(),
            Effective = new(Effective, Class is null ? EndOfItsYear() : Until ?? DateOnly.MaxValue),
            MonthlyServiceCharge = MonthlyServiceCharge.Count == 1 ? ByRatio(ratio) : MonthlyServiceCharge,
            Tiers = Tiers
        };

        private TariffClass ClassByName() =>
            Schedule.StartsWith("Non-Residential", StringComparison.Ordinal) ? TariffClass.NonResidential : TariffClass.Residential;

        /// <summary>A published sheet does not say when the next one replaced it, so it is trusted for its own year only.</summary>
        private DateOnly EndOfItsYear() => new(Effective.Year, 12, 31);

        private Dictionary<string, decimal> ByRatio(IReadOnlyDictionary<string, decimal> ratio)
        {
            var (size, charge) = MonthlyServiceCharge.Single();
            return ratio.ToDictionary(each => each.Key, each => Money.FromDollars(charge * each.Value / ratio[size]).Dollars);
        }
    }

    private sealed record SurchargeSheet(
        string En, string Es, BillLineKind Kind, IReadOnlyList<string> Districts, IReadOnlyList<TariffClass> Classes,
        DateOnly From, DateOnly? Until, decimal? PerCcf, decimal? PerMonth, decimal? Percent, bool OnlyCap)
    {
        public Surcharge ToSurcharge() => new()
        {
            NameEn = En,
            NameEs = Es,
            Kind = Kind,
            Districts = Districts,
            Classes = Classes,
            Effective = new(From, Until ?? DateOnly.MaxValue),
            Basis = PerCcf is not null ? SurchargeBasis.PerCcf : PerMonth is not null ? SurchargeBasis.PerMonth : SurchargeBasis.Percent,
            Rate = PerCcf ?? PerMonth ?? Percent ?? 0,
            OnlyCap = OnlyCap
        };
    }
}
