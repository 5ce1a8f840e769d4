using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Identity.Invitations;
using CalWater.Web.Pages.Support.Contacts;
using Orleans;

namespace CalWater.Web.Pages.Support.Mails;

/// <summary>Sends a mail once more, with a new link; the earlier ones stop working.</summary>
internal sealed class ResendDesk(SupportDesk desk, IGrainFactory grains, InvitationOffice invitations, SupportContacts contacts, AccountRecord record)
{
    public Task<Resent> SendAsync(ServiceAccount account, UnansweredMail mail, string reason) => mail.Kind switch
    {
        MailKind.Invitation => InviteAsync(account, mail, reason),
        MailKind.BillingEmail => AskAsync(account, mail, reason),
        _ => ConfirmAsync(account, mail, reason)
    };

    private async Task<Resent> InviteAsync(ServiceAccount account, UnansweredMail mail, string reason)
    {
        var center = await desk.CenterAsync(account.CenterId);
        var customer = new InvitedCustomer(account.Number, account.Id, await desk.LinkedToAsync(account.Number), mail.Email,
            mail.Language ?? account.Language ?? Language.English, center?.Name ?? "", center?.Phone ?? "");
        return await invitations.InviteAsync(customer, desk.Me.Id, reason) switch
        {
            null => Resent.Sent,
            InvitationRefused.TooManyMails => Resent.TooOften,
            _ => Resent.Gone
        };
    }

    private async Task<Resent> AskAsync(ServiceAccount account, UnansweredMail mail, string reason) => await contacts.AskAsync(account, mail.Email, reason) switch
    {
        BillingEmailVerdict.Asked => Resent.Sent,
        BillingEmailVerdict.TooManyToday => Resent.TooOften,
        _ => Resent.Gone
    };

    /// <summary>The row comes first: so there is none of these mails without one.</summary>
    private async Task<Resent> ConfirmAsync(ServiceAccount account, UnansweredMail mail, string reason)
    {
        await record.ConfirmationAskedAsync(account.Number, mail.Email, reason);
        return await grains.SignUp(new SignUpId(mail.Id)).SendAgain() switch
        {
            null => Resent.Sent,
            SignUpRefused.TooManyMails => Resent.TooOften,
            _ => Resent.Gone
        };
    }
}

/// <summary>How sending again went. Names are part of the keys of texts.</summary>
internal enum Resent { Sent, TooOften, Gone }

/// <summary>What customer service does about an account that no grain keeps, in the account's audit trail.</summary>
internal sealed class AccountRecord(SupportDesk desk, IAuditTrail trail, TimeProvider clock)
{
    public Task ConfirmationAskedAsync(AccountNumber account, EmailAddress email, string reason) => trail.AppendAsync(AuditSubject.Of(account), new(
        $"asked-{RandomId.New(20)}", clock.GetUtcNow(), desk.Me.Id.Value, AccountActs.ConfirmationAsked, AuditEntry.Json(("email", email.ToString()), ("reason", reason))));
}
