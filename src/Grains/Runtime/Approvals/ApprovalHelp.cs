using CalWater.Grains.Approvals;
using CalWater.Grains.Identity;
using CalWater.Identity.Approvals;
using CalWater.Identity.Staff;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Approvals;

/// <summary>What a request's grain needs of others: the staff directory, the records, mail.</summary>
internal sealed class ApprovalHelp(IStaffDirectory directory, ApprovalRecord record, INotices notices)
{
    public Task<StaffMember?> FindAsync(StaffId staff) => directory.FindAsync(staff);

    /// <summary>Tells records and asker what was committed; what they know already changes nothing.</summary>
    public async Task TellAsync(string id, string key, ApprovalState state)
    {
        if (state.Request is not { } request) return;
        await record.KeepAsync(id, key, state);
        if (state.End is { } end) await MailAsync(id, request, state.Decision, end);
    }

    /// <summary>To whoever asked, while they are a member of staff; in English, as all mails to staff.</summary>
    private async Task MailAsync(string id, ApprovalRequest request, ApprovalDecision? decision, ApprovalEnd end)
    {
        if (await directory.FindAsync(request.Asker) is not { } asker) return;
        await notices.SendAsync(new($"approval-{id}", asker.Email.ToString(), Language.English, new ApprovalEnded(
            Outcome(end.Standing), request.Act.Moves?.Accounts.Length ?? 0, request.Reason, decision?.Email.ToString(), decision?.Answer.Reason)));
    }

    private static ApprovalOutcome Outcome(ApprovalStanding end) => end switch
    {
        ApprovalStanding.Done => ApprovalOutcome.Done,
        ApprovalStanding.Declined => ApprovalOutcome.Declined,
        ApprovalStanding.Lapsed => ApprovalOutcome.Lapsed,
        _ => ApprovalOutcome.NotDone
    };
}
