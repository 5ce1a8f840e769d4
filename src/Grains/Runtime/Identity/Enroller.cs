using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Pins;
using CalWater.Identity.SignUps;
using Orleans;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>
/// Makes the login of a confirmed sign-up: reserves the address and every linked account (F4), makes the login, confirms
/// all. The address comes last: nobody can sign in before every account is the login's. Every step can be repeated, so
/// after a crash the whole is done again from the first.
/// </summary>
internal sealed class Enroller(IGrainFactory grains, IAccountDirectory directory, IMailedPins pins)
{
    /// <summary>The accounts that come in together; none where one is only shared.</summary>
    public async Task<IReadOnlyList<AccountNumber>> AccountsOfAsync(SignUp signUp) =>
        signUp.SharedAccount is null ? await directory.LinkedToAsync(signUp.Account!.Value) : [];

    public async Task<EnrolmentEnd> EnrolAsync(SignUp signUp, Enrolment enrolment)
    {
        if (await ReserveAsync(signUp, enrolment) is { } conflict)
        {
            await ReleaseAsync(signUp, enrolment);
            return conflict;
        }
        await grains.Login(enrolment.Login).Create(
            new(signUp.Email!.Value, signUp.PasswordHash!, signUp.Answers, enrolment.Accounts, signUp.Language));
        await Task.WhenAll(Accounts(enrolment).Select(account => account.Confirm(enrolment.Login)));
        await grains.Email(signUp.Email.Value).Confirm(enrolment.Login);
        await pins.SpendAsync(enrolment.Accounts);
        if (signUp.SharedAccount is { } shared) await grains.ServiceAccount(shared).AcceptAccess(signUp.InvitationHash!, enrolment.Login, signUp.Email.Value);
        return EnrolmentEnd.Enrolled;
    }

    private async Task<EnrolmentEnd?> ReserveAsync(SignUp signUp, Enrolment enrolment)
    {
        if (!await grains.Email(signUp.Email!.Value).Reserve(enrolment.Login)) return EnrolmentEnd.EmailInUse;
        var reserved = await Task.WhenAll(Accounts(enrolment).Select(account => account.Reserve(enrolment.Login)));
        return reserved.All(held => held) ? null : EnrolmentEnd.AlreadyEnrolled;
    }

    private async Task ReleaseAsync(SignUp signUp, Enrolment enrolment)
    {
        await grains.Email(signUp.Email!.Value).Release(enrolment.Login);
        await Task.WhenAll(Accounts(enrolment).Select(account => account.Release(enrolment.Login)));
    }

    private IEnumerable<IServiceAccountGrain> Accounts(Enrolment enrolment) => enrolment.Accounts.Select(grains.ServiceAccount);
}
