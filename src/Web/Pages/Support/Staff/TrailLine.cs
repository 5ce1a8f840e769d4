using System.Text.Json;
using CalWater.Identity.Audit;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>A row of the audit trail as a page shows it.</summary>
/// <param name="By">The actor's e-mail address; null where it is no member any more, or none.</param>
internal sealed record TrailLine(string When, string What, string? By, bool IsOperator, IReadOnlyDictionary<string, string> Details)
{
    public static TrailLine Of(AuditRow row, IReadOnlyDictionary<string, string> names) => new(
        $"{row.At.InShort()} {row.At.TimeOfDay()}",
        row.What, names.GetValueOrDefault(row.Actor), row.Actor == Actors.Operator,
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Details)!);
}
