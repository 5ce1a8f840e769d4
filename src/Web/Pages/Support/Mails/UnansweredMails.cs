using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.SignUps;
using Orleans;

namespace CalWater.Web.Pages.Support.Mails;

/// <summary>Finds the mails of an account that wait for their reader.</summary>
internal sealed class UnansweredMails(IGrainFactory grains, IWaitingSignUps signUps)
{
    public async Task<IReadOnlyList<UnansweredMail>> OfAsync(AccountNumber account, CancellationToken cancellation)
    {
        var grain = grains.ServiceAccount(account);
        var mails = new List<UnansweredMail>();
        if (await grain.Invitation() is { } open) mails.Add(new(MailKind.Invitation, "invitation", open.Email, open.Until, open.Language));
        mails.AddRange((await signUps.OfAsync(account, cancellation)).Select(each => new UnansweredMail(MailKind.SignUp, each.Id, EmailAddress.Parse(each.Email), each.MailedAt)));
        if ((await grain.Get()).Asked is { } asked) mails.Add(new(MailKind.BillingEmail, "billing-email", asked.Email, asked.Until));
        return mails;
    }
}
