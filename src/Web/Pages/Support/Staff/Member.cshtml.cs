using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Web.Pages.Support.Exchange;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>A member, and what the audit trail says of them.</summary>
internal sealed class MemberModel(IStaffDirectory directory, IAuditTrail trail, CurrentStaff me) : MemberPageModel(directory)
{
    public IReadOnlyList<TrailLine> Trail { get; private set; } = [];

    public bool WasSignedOut { get; private set; }

    public bool IsMe => Member.Id == me.Id;

    public Paging Paging { get; private set; } = null!;

    public async Task OnGetAsync(bool signedOut, int p, CancellationToken cancellation)
    {
        WasSignedOut = signedOut;
        var names = (await Directory.AllAsync(cancellation)).ToDictionary(member => member.Id.Value, member => member.Email.ToString());
        var page = await trail.PageAsync([AuditSubject.Of(Member.Id)], null, Paging.Skip(p), Paging.Size, cancellation);
        (Trail, Paging) = ([.. page.Rows.Select(row => TrailLine.Of(row, names))], new(SupportPaths.Member(Member.Id), p, page.Count));
    }
}
