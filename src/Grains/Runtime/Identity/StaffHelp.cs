using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a member's grain needs of others: the directory, the audit trail, mail.</summary>
internal sealed class StaffHelp(IStaffDirectory directory, AuditedCommits commits, INotices notices)
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

    public Task CommitAsync(Grain grain, IPersistentState<StaffLogin> state, StaffLogin next, StaffId staff) =>
        commits.CommitAsync(grain, state, next, AuditSubject.Of(staff), each => TellDirectoryAsync(staff, each));

    /// <summary>Tells the trail and the directory what was committed; what they know already changes nothing.</summary>
    public async Task RecordAsync(StaffId staff, StaffLogin state)
    {
        await commits.RecordAsync(state, AuditSubject.Of(staff));
        await TellDirectoryAsync(staff, state);
    }

    /// <summary>Tells the member that sign-in is paused, where this try paused it; nobody where nobody has the address.</summary>
    public async Task<StaffLogin> TellOwnerAsync(StaffId staff, StaffLogin login, int attempt, DateTimeOffset now)
    {
        if (!login.Failures.TellsOwner(attempt) || login.Failures.PausedUntil is not { } until || await directory.FindAsync(staff) is not { } member) return login;
        await notices.SendAsync(new($"staff-paused-{staff}-{until.ToUnixTimeSeconds()}", member.Email.ToString(), Language.English, new StaffSignInPaused(until)));
        return login.OwnerTold(now);
    }

    private async Task TellDirectoryAsync(StaffId staff, StaffLogin state)
    {
        if (state.Unrecorded.Any(entry => entry.What == StaffActs.SetUp)) await directory.NoteEnrolledAsync(staff);
    }
}
