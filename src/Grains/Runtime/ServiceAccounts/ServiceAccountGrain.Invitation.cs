using CalWater.Grains.ServiceAccounts;

namespace CalWater.Grains.Runtime.ServiceAccounts;

internal sealed partial class ServiceAccountGrain
{
    public async Task<bool> Invite(NewLoginInvitation invitation)
    {
        if (account.State.Invite(invitation, Now) is not { } invited) return false;
        await CommitAsync(invited);
        return true;
    }

    public Task WithdrawInvitation(string staff, string reason) => CommitAsync(account.State.WithdrawInvitation(staff, reason, Now));

    public Task<OpenLoginInvitation?> Invitation() =>
        Task.FromResult(account.State.Invitation is { } open ? new OpenLoginInvitation(open.Email, open.By, open.At, open.Until, open.Language) : null);

    public Task<EmailAddress?> InvitedBy(string secretHash) =>
        Task.FromResult(account.State.Takes(secretHash, Now) ? account.State.Invitation?.Email : null);
}
