using CalWater.Grains.Identity;
using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;

namespace CalWater.Grains.Runtime.Approvals;

/// <summary>What a request's grain needs of others: the staff directory, the list of requests, the audit trails.</summary>
internal sealed class ApprovalHelp(IStaffDirectory directory, IApprovals list, IAuditTrail trail)
{
    public Task<StaffMember?> FindAsync(StaffId staff) => directory.FindAsync(staff);

    /// <summary>Tells list and trails what was committed; what they know already changes nothing.</summary>
    public async Task TellAsync(string id, string key, ApprovalState state)
    {
        if (state.Request is not { } request) return;
        foreach (var (subject, entry) in ApprovalRows.Of(key, state)) await trail.AppendAsync(subject, entry);
        await list.RecordAsync(new(id, request.Asker.Value, state.AskedAt, state.Until, state.Decision is null && state.End is null));
    }
}
