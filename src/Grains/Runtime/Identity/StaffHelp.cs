using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a member's grain needs of others: the directory, the audit trail, mail.</summary>
internal sealed class StaffHelp(IStaffDirectory directory, IAuditTrail trail, INotices notices)
{
    /// <summary>What is kept of one who left goes with them. Again changes nothing: a crash may have come between.</summary>
    public async Task ForgetIfGoneAsync(StaffId staff, IPersistentState<StaffLogin> state)
    {
        if (await directory.FindAsync(staff) is not null) return;
        await state.ClearStateAsync();
        await directory.NoteForgottenAsync(staff);
    }

    /// <summary>Whether the secret is that of an invitation that the member may follow now.</summary>
    public async Task<bool> InvitesAsync(StaffId staff, StaffLogin login, string secret, DateTimeOffset now) =>
        await directory.FindAsync(staff) is { } member && login.Takes(member.Invitation, secret, now);

    /// <summary>
    /// Commits the next state, and then the rows of the act that led to it. When a row cannot be added the grain is
    /// deactivated: activated anew, it adds the row before it does anything else.
    /// </summary>
    public async Task CommitAsync(Grain grain, IPersistentState<StaffLogin> state, StaffLogin next, StaffId staff)
    {
        var isAct = next.Acts != state.State.Acts;
        await grain.CommitAsync(state, next);
        if (!isAct) return;
        try
        {
            await RecordAsync(staff, next.Unrecorded);
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>Tells the trail and the directory what was committed; what they know already changes nothing.</summary>
    public async Task RecordAsync(StaffId staff, ImmutableArray<AuditEntry> entries)
    {
        foreach (var entry in entries) await trail.AppendAsync(AuditSubject.Of(staff), entry);
        if (entries.Any(entry => entry.What == StaffActs.SetUp)) await directory.NoteEnrolledAsync(staff);
    }

    /// <summary>Tells the member that sign-in is paused, where this try paused it; nobody where nobody has the address.</summary>
    public async Task<StaffLogin> TellOwnerAsync(StaffId staff, StaffLogin login, int attempt, DateTimeOffset now)
    {
        if (!login.Failures.TellsOwner(attempt) || login.Failures.PausedUntil is not { } until || await directory.FindAsync(staff) is not { } member) return login;
        await notices.SendAsync(new($"staff-paused-{staff}-{until.ToUnixTimeSeconds()}", member.Email.ToString(), Language.English, new StaffSignInPaused(until)));
        return login.OwnerTold(now);
    }
}
