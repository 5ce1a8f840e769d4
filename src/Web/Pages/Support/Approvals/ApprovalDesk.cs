using CalWater.Grains.Approvals;
using CalWater.Identity.Approvals;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Support.Approvals;

/// <summary>Asks for a second person's yes, shows what waits for one, and gives it, in the name of the member of staff.</summary>
internal sealed class ApprovalDesk(CurrentStaff me, IApprovals list, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>More than a supervisor decides in a day.</summary>
    public const int Most = 100;

    private const int MostOfMine = 10;
    private static readonly TimeSpan MineFor = TimeSpan.FromDays(14);

    public CurrentStaff Me => me;

    public Task AskAsync(ActToApprove act, string reason) =>
        grains.Approval(ApprovalGrains.NewId()).Ask(new(me.Id, EmailAddress.Parse(me.Email), reason, act));

    /// <summary>What can be decided, oldest first.</summary>
    public async Task<IReadOnlyList<Approval>> WaitingAsync() =>
        [.. (await FindAsync(await list.WaitingAsync(Most))).Where(each => each.Standing == ApprovalStanding.Waiting)];

    /// <summary>What the member asked for in the last two weeks, newest first.</summary>
    public async Task<IReadOnlyList<Approval>> MineAsync() => await FindAsync(await list.AskedByAsync(me.Id, clock.GetUtcNow() - MineFor, MostOfMine));

    public async Task<Approval?> FindAsync(string id) => ApprovalGrains.IsId(id) ? await grains.Approval(id).Get() : null;

    public Task<ApprovalVerdict> DecideAsync(Approval approval, bool approves, string reason) =>
        grains.Approval(approval.Id).Decide(new(me.Id, approves, reason));

    private async Task<IReadOnlyList<Approval>> FindAsync(IReadOnlyList<string> ids) =>
        [.. (await Task.WhenAll(ids.Select(id => grains.Approval(id).Get()))).OfType<Approval>()];
}
