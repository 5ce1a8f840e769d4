using System.Globalization;

namespace CalWater.Billing.Rates;

/// <summary>What a bill line says, in both languages: it is frozen with the bill.</summary>
internal readonly record struct LineWords(string En, string Es)
{
    public static LineWords Service(string meterSize) =>
        new($"Service charge, {meterSize}-inch meter", $"Cargo por servicio, medidor de {meterSize} pulg.");

    public static LineWords Water(int? tier) =>
        tier is null ? new("Water used", "Consumo de agua") : new($"Water used, tier {tier}", $"Consumo de agua, nivel {tier}");

    public static LineWords Of(Surcharge surcharge)
    {
        if (surcharge.Basis != SurchargeBasis.Percent) return new(surcharge.NameEn, surcharge.NameEs);
        var percent = surcharge.Rate.ToString("0.##", CultureInfo.InvariantCulture);
        return new($"{surcharge.NameEn}, {percent}%", $"{surcharge.NameEs}, {percent}%");
    }

    /// <summary>Names the days where they are not the whole period.</summary>
    public LineWords On(RatedDays on) => !on.IsPart ? this : new(
        $"{En} ({on.Days.Days} of {on.Whole.Days} days, {Language.English.DayOfMonth(on.Days.From)} to {Language.English.DayOfMonth(on.Days.To)})",
        $"{Es} ({on.Days.Days} de {on.Whole.Days} días, del {Language.Spanish.DayOfMonth(on.Days.From)} al {Language.Spanish.DayOfMonth(on.Days.To)})");
}
