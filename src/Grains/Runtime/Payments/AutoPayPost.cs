using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;

namespace CalWater.Grains.Runtime.Payments;

/// <summary>Mails what a change of Auto Pay owes, to the billing e-mail while the account is still the owner's.</summary>
internal sealed class AutoPayPost(INotices notices, IAccountDirectory directory, IGrainFactory grains)
{
    public async Task SendAsync(AccountNumber account, AutoPaySeries series)
    {
        foreach (var letter in series.Owed)
            if (await ToAsync(account, letter.Login) is { } to)
                await notices.SendAsync(new(AutoPayMailIds.Of(account, letter.Id), to.Email, to.Language, await ContentAsync(account, letter, series), to.Name));
    }

    /// <summary>Where mails about the account go to the login; null where there is no such login any more.</summary>
    public async Task<AutoPayAddressee?> ToAsync(AccountNumber account, LoginId login)
    {
        if (await grains.Login(login).Get() is not { } profile) return null;
        var online = await grains.ServiceAccount(account).Get();
        var to = online.Owner == login ? online.BillsTo(profile.Email) : new(profile.Email, null);
        return new(to.Email.ToString(), to.Name, profile.Language, online.Owner == login);
    }

    private async Task<AutoPayNotice> ContentAsync(AccountNumber account, AutoPayMail letter, AutoPaySeries series)
    {
        var home = (await directory.FindAsync(account))!;
        return new(
            letter.Kind.ToString(), home.ServiceAddress, account.ToString()[^4..], letter.Method.Brand, letter.Method.Last4,
            $"/accounts/{home.Id}", letter.Amount, letter.On, letter.Limit,
            letter.Kind is AutoPayLetter.Started or AutoPayLetter.Changed ? Rule(series) : null);
    }

    private static AutoPayRule? Rule(AutoPaySeries series) => series.Enrolment is not { Authorisation: { } agreed, At: var at } ? null
        : new(agreed.Terms.DaysBefore, agreed.Terms.Limit, agreed.Terms.EndsOn, agreed.TextVersion, at, agreed.By.IpAddress, agreed.By.Browser);
}

/// <summary>Whom to write to, and whether the account is theirs.</summary>
internal sealed record AutoPayAddressee(string Email, string? Name, Language Language, bool Owns);
