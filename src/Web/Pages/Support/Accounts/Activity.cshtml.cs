using CalWater.Identity.Audit;
using CalWater.Web.Pages.Support.Exchange;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>The whole audit trail of a customer: the account's and that of its login, newest first.</summary>
internal sealed class ActivityModel(SupportDesk desk, CustomerTrail trail, SupportRecord record) : SupportAccountPage(desk)
{
    /// <summary>Null where everything is shown.</summary>
    public TrailKind? Kind { get; private set; }

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>The e-mail addresses of members of staff, by id.</summary>
    public IReadOnlyDictionary<string, string> Staff { get; private set; } = new Dictionary<string, string>();

    public Paging Paging { get; private set; } = null!;

    public async Task OnGetAsync(string? kind, int p, CancellationToken cancellation)
    {
        Kind = Enum.TryParse<TrailKind>(kind, out var known) && Enum.IsDefined(known) ? known : null;
        var page = await trail.PageAsync(Account, Kind, Paging.Skip(p), Paging.Size, cancellation);
        (Rows, Paging) = (page.Rows, new(PathOf(Kind), p, page.Count));
        Staff = await trail.StaffAsync(cancellation);
        await record.TrailOpenedAsync(Account.Number);
    }

    /// <summary>The page with acts of one kind, or with all.</summary>
    public string PathOf(TrailKind? kind) => SupportPaths.Activity(Account.Id) + (kind is null ? "" : $"?kind={kind}");
}
