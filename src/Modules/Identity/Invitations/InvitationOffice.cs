using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;

namespace CalWater.Identity.Invitations;

/// <summary>Sets up a login for a customer (F13): the mailed link leads to the pages of the sign-up, where they choose the password.</summary>
public sealed class InvitationOffice(IGrainFactory grains, INotices notices)
{
    /// <summary>For how long the link can be followed: long enough to come back from a journey.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(7);

    private const int MailsADay = 5;

    /// <summary>
    /// Mails an invitation to an account and all that is linked to it; an earlier one stops working. A crash before the
    /// mail is mended by inviting again.
    /// </summary>
    /// <returns>Null when it was mailed, or why not.</returns>
    public async Task<InvitationRefused?> InviteAsync(InvitedCustomer customer, StaffId staff, string reason)
    {
        if (await OwnerAsync(customer.Accounts) is { } owner) return new InvitationRefused.AlreadyOnline(owner);
        if (await grains.Email(customer.Email).Owner() is { } other) return new InvitationRefused.EmailInUse(other);
        if (!await grains.Tries("invitation", customer.Account.ToString()).Take(MailsADay)) return new InvitationRefused.TooManyMails();
        var secret = Secret.New();
        if (!await grains.ServiceAccount(customer.Account).Invite(new(customer.Email, Secret.Hash(secret), ValidFor, staff.Value, reason, customer.Language)))
            return new InvitationRefused.AlreadyOnline(await OwnerAsync([customer.Account]));
        await notices.SendAsync(Notice(customer, secret));
        return null;
    }

    private static Notice Notice(InvitedCustomer customer, string secret) => new(
        $"login-invitation-{Secret.Hash(secret)}", customer.Email.ToString(), customer.Language,
        new CustomerInvited(new InvitationLink(customer.Id, secret).Path, customer.CenterName, customer.CenterPhone, ValidFor));

    private async Task<LoginId?> OwnerAsync(IEnumerable<AccountNumber> accounts) =>
        (await Task.WhenAll(accounts.Select(account => grains.ServiceAccount(account).Get()))).FirstOrDefault(account => account.Owner is not null)?.Owner;
}

/// <summary>Who is invited to which account.</summary>
/// <param name="Id">The account's opaque id, for the link.</param>
/// <param name="Accounts">The account and all that is linked to it (F4).</param>
/// <param name="Language">Of the mail.</param>
public sealed record InvitedCustomer(
    AccountNumber Account, AccountId Id, IReadOnlyList<AccountNumber> Accounts, EmailAddress Email, Language Language, string CenterName, string CenterPhone);

/// <summary>Why nobody was invited.</summary>
public abstract record InvitationRefused
{
    private InvitationRefused()
    {
    }

    /// <summary>The account, or one linked to it, is on a login already.</summary>
    public sealed record AlreadyOnline(LoginId? Login) : InvitationRefused;

    /// <summary>The e-mail address has a login: the account can be linked to that (F15).</summary>
    public sealed record EmailInUse(LoginId Login) : InvitationRefused;

    /// <summary>As many as may be mailed for an account in a day.</summary>
    public sealed record TooManyMails : InvitationRefused;
}
