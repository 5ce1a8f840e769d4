using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>A member, and what the audit trail says of them.</summary>
internal sealed class MemberModel(IStaffDirectory directory, IAuditTrail trail, CurrentStaff me) : MemberPageModel(directory)
{
    private const int MostLines = 100;

    public IReadOnlyList<TrailLine> Trail { get; private set; } = [];

    public bool WasSignedOut { get; private set; }

    public bool IsMe => Member.Id == me.Id;

    public async Task OnGetAsync(bool signedOut)
    {
        WasSignedOut = signedOut;
        var names = (await Directory.AllAsync()).ToDictionary(member => member.Id.Value, member => member.Email.ToString());
        Trail = [.. (await trail.ReadAsync(AuditSubject.Of(Member.Id), MostLines)).Select(row => TrailLine.Of(row, names))];
    }
}
