using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Pages.Support.Linking;
using Orleans;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>Gathers what a customer's way to one sign-in follows from.</summary>
internal sealed class GuideFacts(IGrainFactory grains, LinkOffice office, LinkSearch search, OldUserSearch users, TimeProvider clock)
{
    public async Task<Guide> OfAsync(ServiceAccount account, CancellationToken cancellation)
    {
        var login = await office.LoginAsync(account, null);
        var old = await users.OfAsync([.. await search.GroupAsync(account.Number), .. login?.Accounts ?? []], login, cancellation);
        return login is null ? await InvitedAsync(account, old) : await SignedUpAsync(account, login, old);
    }

    /// <summary>Only what says whether something is left to do: for lists, which need neither old user names nor what is there.</summary>
    public async Task<Guide> StandingAsync(ServiceAccount account) => await office.LoginAsync(account, null) is { } login
        ? new(login, null, false, [], await office.CandidatesAsync(account, login, []), [], 0)
        : await InvitedAsync(account, []);

    private async Task<Guide> InvitedAsync(ServiceAccount account, IReadOnlyList<OldUser> old)
    {
        var invitation = await grains.ServiceAccount(account.Number).Invitation();
        return new(null, invitation, clock.GetUtcNow() >= invitation?.Until, old, [], [], 0);
    }

    private async Task<Guide> SignedUpAsync(ServiceAccount account, LoginProfile login, IReadOnlyList<OldUser> old) => new(
        login, null, false, old, await office.CandidatesAsync(account, login, []), await office.AccountsAsync(login), await search.NamedAsync(login.Accounts));
}
