using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Identity.Staff;

/// <summary>Takes people on. Needs no grain, so that the command line can do it beside a running portal and without one.</summary>
public sealed class StaffOffice(IStaffDirectory directory, INotices notices)
{
    /// <summary>Mails an invitation; again mails a new one, and the earlier stops working. A crash before the mail is mended by inviting again.</summary>
    /// <param name="actor">The id of a supervisor, or <see cref="Actors.Operator"/>.</param>
    public async Task<StaffMember> InviteAsync(EmailAddress email, StaffRole role, string actor, CancellationToken cancellation = default)
    {
        var secret = Secret.New();
        var member = await directory.PutAsync(email, role, secret, actor, cancellation);
        await notices.SendAsync(new($"staff-invitation-{member.Invitation.SecretHash}", email.ToString(), Language.English,
            new StaffInvited(new StaffInvitationLink(member.Id, secret).Path, StaffInvitation.ValidFor)), cancellation);
        return member;
    }
}
