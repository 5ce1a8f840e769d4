using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
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
        if (!await MayTryAsync(start)) return new(new SignUpRefused.TooManyTries(), "");
        var account = await directory.FindAsync(start.Account);
        if (await proof.CheckAsync(account, start) is { } refused) return new(refused, "");
        var answer = await EnrolledAsync(account!) ?? await proof.CheckPinAsync(account!, start);
        if (answer is not SignUpRefused.PinDoesNotMatch) await Task.WhenAll(grains.Tries(start.Account).TakeBack(), grains.Tries(start.Address).TakeBack());
        return new(answer, account!.CenterId);
    }

    private async Task<bool> MayTryAsync(SignUpStart start)
    {
        var counted = await Task.WhenAll(
            grains.Tries(start.Account).Take(TriesPerAccount), grains.Tries(start.Address).Take(TriesPerAddress));
        return counted.All(allowed => allowed);
    }

    private async Task<SignUpRefused?> EnrolledAsync(ServiceAccount account)
    {
        var linked = await directory.LinkedToAsync(account.Number);
        var online = await Task.WhenAll(linked.Select(number => grains.ServiceAccount(number).Get()));
        return online.Any(one => one.Owner is not null) ? new SignUpRefused.AlreadyEnrolled(account.CenterId) : null;
    }
}

/// <summary>An account that may be signed up, or why not.</summary>
internal sealed record CheckedAccount(SignUpRefused? Refused, string CenterId);
