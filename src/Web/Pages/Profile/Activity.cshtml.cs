using System.Text.Json;
using CalWater.Identity.Audit;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Profile;

/// <summary>The audit trail of the customer's own login, newest first.</summary>
internal sealed class ActivityModel(CurrentLogin login, IAuditTrail trail) : PageModel
{
    private const int PerPage = 20;

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Earlier { get; private set; }

    /// <summary>Whether newer rows are on other pages.</summary>
    public bool IsLater { get; private set; }

    public async Task OnGetAsync(long before = long.MaxValue)
    {
        Rows = await trail.ReadAsync(AuditSubject.Of(login.Id), PerPage, before, HttpContext.RequestAborted);
        IsLater = before != long.MaxValue;
        Earlier = Rows.Count == PerPage && Rows[^1].Number > 1 ? Rows[^1].Number : null;
    }

    /// <summary>What the row says beside the act, in the page's language where it is one of a few words.</summary>
    public static string Details(PageText text, AuditRow row) =>
        string.Join(", ", JsonSerializer.Deserialize<Dictionary<string, string>>(row.Details)!.Where(each => each.Value.Length > 0)
            .Select(each => each.Key switch
            {
                "with" => text[$"With-{each.Value}"],
                "passkeys-removed" => text["PasskeysGone", each.Value],
                "page" => text[$"Viewed-{each.Value}"],
                "language" => Languages.FromTag(each.Value).OwnName(),
                _ => each.Value
            }));
}
