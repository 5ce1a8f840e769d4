namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>Which page of a long list is shown.</summary>
/// <param name="Asked">The page that was asked for, from 1; others are brought to the nearest there is.</param>
internal sealed record Paging(string Path, int Asked, int Count, string? Query = null)
{
    public const int Size = 50;

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public int Page => Math.Clamp(Asked, 1, Pages);

    public string To(int page) => $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{(string.IsNullOrEmpty(Query) ? "" : $"q={Uri.EscapeDataString(Query)}&")}p={page}";

    /// <summary>How many come before the page.</summary>
    public static int Skip(int asked) => (Math.Clamp(asked, 1, 1_000_000) - 1) * Size;
}
