using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;

namespace CalWater.Identity.Invitations;

/// <summary>Mails the link that confirms a billing e-mail (F11).</summary>
public sealed class BillingEmailOffice(IGrainFactory grains, INotices notices)
{
    /// <summary>For how long the link can be followed.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(7);

    private const int MailsPerAccount = 5;

    /// <summary>An address can be that of many accounts, and a link for each may be mailed in one day; a stranger's mailbox is not to be filled.</summary>
    private const int MailsPerAddress = 25;

    /// <summary>A new link, also for an address that was asked before; earlier links stop working. A crash before the mail is mended by asking again.</summary>
    public async Task<BillingEmailVerdict> AskAsync(AccountNumber account, AccountId id, EmailAddress email, ContactChange by)
    {
        if (!await MayMailAsync(account, email)) return BillingEmailVerdict.TooManyToday;
        var secret = Secret.New();
        var verdict = await grains.ServiceAccount(account).AskBillingEmail(new(email, Secret.Hash(secret), ValidFor), by);
        if (verdict == BillingEmailVerdict.Asked)
            await notices.SendAsync(new($"billing-email-{Secret.Hash(secret)}", email.ToString(), by.Language,
                new ConfirmBillingEmail(new InvitationLink(id, secret).BillingEmailPath, by.SignIn.ToString(), ValidFor)));
        return verdict;
    }

    private async Task<bool> MayMailAsync(AccountNumber account, EmailAddress email) =>
        await grains.Tries("billing-email", account.ToString()).Take(MailsPerAccount)
        && await grains.Tries("billing-email-to", IdentityGrains.Key(email)).Take(MailsPerAddress);
}
