using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;

namespace CalWater.Identity.Invitations;

/// <summary>People with access: the owner of an account invites, whoever was invited accepts or declines, either ends it.</summary>
public sealed class AccessOffice(IGrainFactory grains, INotices notices)
{
    private const int OffersADay = 20;

    /// <summary>Mails an invitation. A crash before the mail is mended by inviting again.</summary>
    public async Task<AccessOffered> OfferAsync(SharedPlace place, LoginProfile owner, NewPerson person)
    {
        if (person.Email == owner.Email) return AccessOffered.Oneself;
        if (!await grains.Tries("access", owner.Id.Value).Take(OffersADay)) return AccessOffered.TooManyToday;
        var (id, secret) = (RandomId.New(12), Secret.New());
        var verdict = await grains.ServiceAccount(place.Account).OfferAccess(new(id, owner.Id, person.Email, person.Right, person.Until, Secret.Hash(secret)));
        if (verdict != AccessVerdict.Offered) return verdict == AccessVerdict.AlreadyThere ? AccessOffered.AlreadyThere : AccessOffered.TooManyPeople;
        await notices.SendAsync(new($"access-offered-{id}", person.Email.ToString(), person.Language,
            new AccessOfferedNotice(new InvitationLink(place.Id, secret).AccessPath, owner.Email.ToString(), person.Right != AccountRight.Read)));
        return AccessOffered.Mailed;
    }

    /// <summary>Gives the login what its address was invited to, and tells the owner.</summary>
    /// <returns>False when the invitation is over, or was for another address.</returns>
    public async Task<bool> AcceptAsync(SharedPlace place, string secret, LoginProfile guest)
    {
        var (grain, hash) = (grains.ServiceAccount(place.Account), Secret.Hash(secret));
        var offer = await grain.AccessOffer(hash);
        if (!await grain.AcceptAccess(hash, guest.Id, guest.Email)) return false;
        if (offer is not null) await TellOwnerAsync(place, offer, AccessAnswer.Accepted);
        return true;
    }

    public async Task DeclineAsync(SharedPlace place, string secret)
    {
        var (grain, hash) = (grains.ServiceAccount(place.Account), Secret.Hash(secret));
        if (await grain.AccessOffer(hash) is not { } offer) return;
        await grain.DeclineAccess(hash);
        await TellOwnerAsync(place, offer, AccessAnswer.Declined);
    }

    /// <summary>Ends an access or an invitation, and tells whoever had it, unless it is they who end it.</summary>
    public async Task EndAsync(SharedPlace place, string id, LoginProfile by)
    {
        if (await grains.ServiceAccount(place.Account).EndAccess(id, by.Id) is not { Login: { } guest } ended || guest == by.Id) return;
        await notices.SendAsync(new($"access-ended-{id}", ended.Email.ToString(), await LanguageAsync(guest, by.Language), new AccessEnded(by.Email.ToString())));
    }

    private async Task TellOwnerAsync(SharedPlace place, AccessOffer offer, AccessAnswer answer)
    {
        if (await grains.Login(offer.Owner).Get() is { } owner)
            await notices.SendAsync(new($"access-answered-{offer.Id}", owner.Email.ToString(), owner.Language,
                new AccessAnswered(offer.Email.ToString(), place.ServiceAddress, answer, $"/accounts/{place.Id}/access")));
    }

    private async Task<Language> LanguageAsync(LoginId login, Language otherwise) => (await grains.Login(login).Get())?.Language ?? otherwise;
}

/// <summary>The account that is shared.</summary>
/// <param name="Id">The opaque id of its pages.</param>
public sealed record SharedPlace(AccountNumber Account, AccountId Id, string ServiceAddress);

/// <summary>Who is to have access.</summary>
/// <param name="Until">The last day, Pacific time; null until it is ended.</param>
/// <param name="Language">Of the mail.</param>
public sealed record NewPerson(EmailAddress Email, AccountRight Right, DateOnly? Until, Language Language);

/// <summary>How an invitation went.</summary>
public enum AccessOffered
{
    Mailed,

    /// <summary>It was the owner's own address.</summary>
    Oneself,
    AlreadyThere,
    TooManyPeople,

    /// <summary>As many as one login may mail in a day.</summary>
    TooManyToday
}
