using System.Collections.Immutable;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;

namespace CalWater.Grains.Runtime.ServiceAccounts;

internal sealed partial class ServiceAccountGrain
{
    public async Task<AccessVerdict> OfferAccess(NewAccess access)
    {
        var (next, verdict) = account.State.OfferAccess(access, Now);
        await ChangeAsync(next);
        return verdict;
    }

    public Task<AccessOffer?> AccessOffer(string secretHash) => Task.FromResult(account.State.Offer(secretHash, Now) is { } offer
        ? new AccessOffer(offer.Id, account.State.Owner!.Value, offer.Email, offer.Right, offer.Until) : null);

    public async Task<bool> AcceptAccess(string secretHash, LoginId login, EmailAddress email)
    {
        if (account.State.AcceptAccess(secretHash, login, email, Now) is not { } accepted) return false;
        await ChangeAsync(accepted);
        return true;
    }

    public Task DeclineAccess(string secretHash) => ChangeAsync(account.State.DeclineAccess(secretHash, Now));

    public async Task<AccountAccess?> EndAccess(string id, LoginId by)
    {
        if (account.State.Endable(id, by) is not { } grant) return null;
        await ChangeAsync(account.State.EndAccess(grant, by, Now));
        return Shown(grant);
    }

    public Task<ImmutableArray<AccountAccess>> People() => Task.FromResult(account.State.Alive(Now).Select(Shown).ToImmutableArray());

    public Task<AccountRight?> RightOf(LoginId login) => Task.FromResult(account.State.RightOf(login, Now));

    private static AccountAccess Shown(AccountGrant grant) =>
        new(grant.Id, grant.Email, grant.Right, grant.Until, grant.InvitedAt, grant.Login, grant.AcceptedAt);
}
