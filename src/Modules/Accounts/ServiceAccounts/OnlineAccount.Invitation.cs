using CalWater.Grains.ServiceAccounts;

namespace CalWater.Accounts.ServiceAccounts;

public sealed partial record OnlineAccount
{
    /// <summary>The newest invitation to sign the account up (F13); none once somebody owns the account.</summary>
    public LoginInvitation? Invitation { get; init; }

    /// <summary>Invites; an earlier invitation stops working.</summary>
    /// <returns>Null when a login owns the account.</returns>
    public OnlineAccount? Invite(NewLoginInvitation invitation, DateTimeOffset now) => Owner is not null ? null : (this with
    {
        Invitation = new(invitation.Email, invitation.SecretHash, invitation.Staff, now, now + invitation.ValidFor, invitation.Language)
    }).Record(AccountActs.LoginInvited, invitation.Staff, now, ("email", invitation.Email.ToString()), ("reason", invitation.Reason));

    public OnlineAccount WithdrawInvitation(string staff, string reason, DateTimeOffset now) => Invitation is not { } open ? this :
        (this with { Invitation = null }).Record(AccountActs.LoginInvitationWithdrawn, staff, now, ("email", open.Email.ToString()), ("reason", reason));

    /// <summary>Whether the hash is that of the invitation that can be followed now.</summary>
    public bool Takes(string secretHash, DateTimeOffset now) => Invitation is { } open && open.SecretHash == secretHash && now < open.Until;
}

/// <summary>An invitation that was mailed; of its secret only the hash is kept.</summary>
/// <param name="By">The member of staff.</param>
/// <param name="Language">Of the mail; null where older programs did not keep it.</param>
public sealed record LoginInvitation(EmailAddress Email, string SecretHash, string By, DateTimeOffset At, DateTimeOffset Until, Language? Language = null);
