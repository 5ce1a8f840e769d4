using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.SignUps;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class SignUpGrain
{
    public async Task<SignUpRefused?> StartInvited(InvitedSignUpStart start)
    {
        if (state.State.Enrolment is not null) return new SignUpRefused.OutOfOrder();
        var (refused, invitation) = await help.Accounts.CheckAsync(start);
        if (refused is not null) return refused;
        await RemindAfterAsync(SignUp.Longest);
        await this.CommitAsync(state, SignUp.Start(start, invitation!, Now));
        return null;
    }

    /// <summary>The invitation counts once more: it may have been withdrawn since it was followed.</summary>
    private async Task<SignUpRefused?> EnrolInvitedAsync(ImmutableArray<HashedAnswer> answers)
    {
        if (state.State.Enrolment is not null) return await EnrolAsync();
        if (!state.State.Takes(SignUpStep.Questions, Now)) return new SignUpRefused.OutOfOrder();
        if (!await IsInvitedStillAsync(GrainFactory.ServiceAccount(state.State.Account!.Value), state.State.InvitationHash!)) return new SignUpRefused.InvitationOver();
        await this.CommitAsync(state, state.State.ChooseQuestions(answers));
        return await EnrolAsync();
    }

    private async Task<bool> IsInvitedStillAsync(IServiceAccountGrain account, string hash) => state.State.SharedAccount is null
        ? await account.InvitedBy(hash) is not null
        : await account.AccessOffer(hash) is not null;
}
