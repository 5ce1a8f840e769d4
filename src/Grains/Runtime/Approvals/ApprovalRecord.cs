using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;

namespace CalWater.Grains.Runtime.Approvals;

/// <summary>What others keep of a request: the audit trails, the list of requests.</summary>
internal sealed class ApprovalRecord(IApprovals list, IAuditTrail trail)
{
    /// <summary>What they know already changes nothing.</summary>
    public async Task KeepAsync(string id, string key, ApprovalState state)
    {
        foreach (var (subject, entry) in ApprovalRows.Of(key, state)) await trail.AppendAsync(subject, entry);
        if (ListedApproval.Of(id, state) is { } listed) await list.RecordAsync(listed);
    }
}
