using CalWater.Identity.Audit;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>The same act, so many times one after the other; the newest of them.</summary>
internal sealed record TrailRun(AuditRow Row, int Times)
{
    /// <param name="rows">The newest first.</param>
    public static IReadOnlyList<TrailRun> Of(IEnumerable<AuditRow> rows)
    {
        var runs = new List<TrailRun>();
        foreach (var row in rows)
            if (runs.LastOrDefault() is { } last && last.Row.What == row.What) runs[^1] = last with { Times = last.Times + 1 };
            else runs.Add(new(row, 1));
        return runs;
    }
}
