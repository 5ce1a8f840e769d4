using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity;
using CalWater.Identity.SignUps;
using Orleans;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>
/// Step 1 of a sign-up (F1, F3). Until the ZIP code matches, an account that does not exist goes the same way as one
/// that does; who owns an account is asked only after.
/// </summary>
internal sealed class AccountCheck(IAccountDirectory directory, IGrainFactory grains, ProofCheck proof)
{
    private const int TriesPerAccount = 5;
    private const int TriesPerAddress = 30;

    public async Task<CheckedAccount> CheckAsync(SignUpStart start)
    {
        if (!await MayTryAsync(start.Account, start.Address)) return new(new SignUpRefused.TooManyTries(), "");
        var account = await directory.FindAsync(start.Account);
        if (await proof.CheckAsync(account, start) is { } refused) return new(refused, "");
        var answer = await EnrolledAsync(account!) ?? await proof.CheckPinAsync(account!, start);
        if (answer is not SignUpRefused.PinDoesNotMatch) await TakeBackAsync(start.Account, start.Address);
        return new(answer, account!.CenterId);
    }

    /// <summary>The same of whoever was invited to the account: by the Customer Center (F13), or by its owner.</summary>
    public async Task<(SignUpRefused? Refused, CheckedInvitation? Invitation)> CheckAsync(InvitedSignUpStart start)
    {
        if (!await MayTryAsync(start.Account, start.Address)) return (new SignUpRefused.TooManyTries(), null);
        var (grain, hash, account) = (grains.ServiceAccount(start.Account), Secret.Hash(start.Secret), await directory.FindAsync(start.Account));
        if (await grain.AccessOffer(hash) is { } offer) return await OfferedAsync(start, new(offer.Email, account!.CenterId, IsShared: true));
        if (await grain.InvitedBy(hash) is not { } email) return (new SignUpRefused.InvitationOver(), null);
        if (account!.Zip != start.Zip) return (new SignUpRefused.InvitedZipDoesNotMatch(), null);
        await TakeBackAsync(start.Account, start.Address);
        return (await EnrolledAsync(account), new(email, account.CenterId, IsShared: false));
    }

    /// <summary>Somebody who has a login accepts with that.</summary>
    private async Task<(SignUpRefused? Refused, CheckedInvitation? Invitation)> OfferedAsync(InvitedSignUpStart start, CheckedInvitation invitation)
    {
        await TakeBackAsync(start.Account, start.Address);
        return (await grains.Email(invitation.Email).Owner() is null ? null : new SignUpRefused.EmailInUse(invitation.CenterId), invitation);
    }

    private async Task<bool> MayTryAsync(AccountNumber account, string address)
    {
        var counted = await Task.WhenAll(grains.Tries(account).Take(TriesPerAccount), grains.Tries(address).Take(TriesPerAddress));
        return counted.All(allowed => allowed);
    }

    private Task TakeBackAsync(AccountNumber account, string address) =>
        Task.WhenAll(grains.Tries(account).TakeBack(), grains.Tries(address).TakeBack());

    private async Task<SignUpRefused?> EnrolledAsync(ServiceAccount account)
    {
        var linked = await directory.LinkedToAsync(account.Number);
        var online = await Task.WhenAll(linked.Select(number => grains.ServiceAccount(number).Get()));
        return online.Any(one => one.Owner is not null) ? new SignUpRefused.AlreadyEnrolled(account.CenterId) : null;
    }
}

/// <summary>An account that may be signed up, or why not.</summary>
internal sealed record CheckedAccount(SignUpRefused? Refused, string CenterId);
