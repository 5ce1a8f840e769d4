using CalWater.Grains.Identity;
using CalWater.Identity.Legacy;
using CalWater.Identity.Recoveries;
using CalWater.Identity.SignUps;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a recovery mails, always to the address of the login.</summary>
internal sealed class RecoveryLetters(INotices notices)
{
    public Task RecoverAsync(RecoveryId id, Recovery recovery, MailedSecrets mailed) =>
        notices.SendAsync(new($"recover-{id}-{recovery.MailsSent}", $"{recovery.Email}", recovery.Language, new RecoverPassword(
            new RecoveryLink(id, mailed.Link).Path, mailed.Code, RecoveryProof.LinkValidFor, RecoveryProof.CodeValidFor)));

    public Task RemindAsync(RecoveryId id, Recovery recovery, LoginProfile login) =>
        notices.SendAsync(new($"remind-{id}", $"{login.Email}", login.Language,
            new SignInReminder(login.Email.ToString(), recovery.Account!.Value.ToString()[^4..])));

    public Task MoveAsync(RecoveryId id, Recovery recovery, LegacyUser user, bool isSignedUp, bool isAccountMissing) =>
        notices.SendAsync(new($"move-{id}", user.Email, recovery.Language,
            new UserNameReplaced(user.UserName, user.Email, user.Account?.ToString()[^4..], isSignedUp, isAccountMissing)));
}
