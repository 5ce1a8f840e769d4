using System.Collections.Immutable;
using CalWater.Grains.ServiceAccounts;

namespace CalWater.Accounts.ServiceAccounts;

public sealed partial record OnlineAccount
{
    private const int MostPeople = 20;

    /// <summary>How long an invitation to an access can be followed.</summary>
    private static readonly TimeSpan OfferOpen = TimeSpan.FromDays(14);

    /// <summary>People with access, and open invitations to it; what ended is in the trail alone.</summary>
    public ImmutableArray<AccountGrant> Grants { get; init; } = [];

    public (OnlineAccount Next, AccessVerdict Verdict) OfferAccess(NewAccess access, DateTimeOffset now)
    {
        MustBeOwner(access.Owner);
        var others = Alive(now).RemoveAll(grant => grant.Login is null && grant.Email == access.Email);
        if (others.Any(grant => grant.Email == access.Email)) return (this, AccessVerdict.AlreadyThere);
        if (others.Length >= MostPeople) return (this, AccessVerdict.TooMany);
        var grant = new AccountGrant(access.Id, access.Email, access.Right, access.Until, now, access.SecretHash, Login: null, AcceptedAt: null);
        return ((this with { Grants = others.Add(grant) }).RecordAccess(AccountActs.AccessOffered, grant, Actors.Customer, now), AccessVerdict.Offered);
    }

    /// <summary>The open invitation with this hash.</summary>
    public AccountGrant? Offer(string secretHash, DateTimeOffset now) => Alive(now).FirstOrDefault(grant => grant.Login is null && grant.SecretHash == secretHash);

    /// <returns>Null when there is no such invitation for the address.</returns>
    public OnlineAccount? AcceptAccess(string secretHash, LoginId login, EmailAddress email, DateTimeOffset now)
    {
        if (Alive(now).Any(grant => grant.Login == login && grant.SecretHash == secretHash)) return this;
        if (Offer(secretHash, now) is not { } offer || offer.Email != email || login == Owner) return null;
        var accepted = offer with { Login = login, AcceptedAt = now };
        // One access for a login: whoever was invited at another address before has changed it since.
        return (this with { Grants = Grants.RemoveAll(grant => grant.Login == login).Replace(offer, accepted) }).RecordAccess(AccountActs.AccessAccepted, accepted, Actors.Guest, now);
    }

    public OnlineAccount DeclineAccess(string secretHash, DateTimeOffset now) => Offer(secretHash, now) is not { } offer ? this :
        (this with { Grants = Grants.Remove(offer) }).RecordAccess(AccountActs.AccessDeclined, offer, Actors.Guest, now);

    /// <summary>What the login may end: the owner any, everybody else their own.</summary>
    public AccountGrant? Endable(string id, LoginId by) => Grants.FirstOrDefault(grant => grant.Id == id && (by == Owner || by == grant.Login));

    public OnlineAccount EndAccess(AccountGrant grant, LoginId by, DateTimeOffset now) =>
        (this with { Grants = Grants.Remove(grant) }).RecordAccess(AccountActs.AccessEnded, grant, by == Owner ? Actors.Customer : Actors.Guest, now);

    public AccountRight? RightOf(LoginId login, DateTimeOffset now) =>
        login == Owner ? AccountRight.Own : Alive(now).FirstOrDefault(grant => grant.Login == login)?.Right;

    /// <summary>Those whose last day is not over, and invitations that can still be followed.</summary>
    public ImmutableArray<AccountGrant> Alive(DateTimeOffset now) =>
        Grants.RemoveAll(grant => grant.Until < now.ToPacificDate() || (grant.Login is null && now >= grant.InvitedAt + OfferOpen));

    private OnlineAccount RecordAccess(string what, AccountGrant grant, string actor, DateTimeOffset now) =>
        Record(what, actor, now, ("email", grant.Email.ToString()), ("right", grant.Right.ToString()), ("until", $"{grant.Until:yyyy-MM-dd}"));
}

/// <summary>What one person may do with the account; of the invitation's secret only the hash is kept.</summary>
/// <param name="Until">The last day, Pacific time.</param>
/// <param name="Login">Null until the invitation is accepted.</param>
public sealed record AccountGrant(
    string Id, EmailAddress Email, AccountRight Right, DateOnly? Until, DateTimeOffset InvitedAt, string SecretHash, LoginId? Login, DateTimeOffset? AcceptedAt);
