using System.Globalization;
using System.Text.Json;
using CalWater.Billing.Bills;

namespace CalWater.Billing.Storage;

/// <summary>How the small lists that a bill freezes are written in one column each.</summary>
internal static class FrozenText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Of(IReadOnlyList<BilledRead> reads) => JsonSerializer.Serialize(reads);

    public static IReadOnlyList<BilledRead> Reads(string text) => JsonSerializer.Deserialize<List<BilledRead>>(text)!;

    /// <summary><c>2026-10=9 2026-11=7</c>: thirteen months of every bill are kept, so it is short.</summary>
    public static string Of(IReadOnlyList<MonthlyUsage> usage) =>
        string.Join(' ', usage.Select(month => string.Create(Culture, $"{month.Year:0000}-{month.Month:00}={month.Ccf}")));

    public static IReadOnlyList<MonthlyUsage> Usage(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Month)];

    /// <summary><c>2026-10-01/2026-10-31</c>, ISO 8601's interval.</summary>
    public static string? Of(Period? days) => days is { } period ? string.Create(Culture, $"{period.From:yyyy-MM-dd}/{period.To:yyyy-MM-dd}") : null;

    public static Period? Days(string? text) =>
        text is null ? null : new(Date(text.AsSpan(0, 10)), Date(text.AsSpan(11)));

    private static DateOnly Date(ReadOnlySpan<char> text) => DateOnly.ParseExact(text, "yyyy-MM-dd", Culture);

    private static MonthlyUsage Month(string text) => new(
        int.Parse(text.AsSpan(0, 4), Culture), int.Parse(text.AsSpan(5, 2), Culture), int.Parse(text.AsSpan(8), Culture));
}
