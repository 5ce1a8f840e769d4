using System.Globalization;

namespace CalWater.Web.Downloads;

/// <summary>The days an address asks for: <c>?year=2026</c> or <c>?from=2026-01-01&amp;to=2026-06-30</c>. What cannot be read is passed over.</summary>
internal sealed record AskedDays(DateOnly? From, DateOnly? To)
{
    /// <summary>The year, where exactly one is asked for.</summary>
    public int? Year => (From, To) is ({ Month: 1, Day: 1 } from, { Month: 12, Day: 31 } to) && from.Year == to.Year ? from.Year : null;

    public bool IsNarrow => From is not null || To is not null;

    /// <summary>They end before they begin.</summary>
    public bool IsBackwards => To < From;

    public Period Days => new(From ?? DateOnly.MinValue, To ?? DateOnly.MaxValue);

    /// <summary>The same days in the address of another page.</summary>
    public string Query => $"?from={Plain(From)}&to={Plain(To)}";

    public static AskedDays Of(IQueryCollection query) =>
        int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 9999
            ? new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : new(Day(query["from"]), Day(query["to"]));

    /// <summary>As a date field holds it.</summary>
    public static string? Plain(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
