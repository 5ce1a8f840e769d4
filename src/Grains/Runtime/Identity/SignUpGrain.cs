using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.SignUps;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class SignUpGrain([PersistentState("sign-up")] IPersistentState<SignUp> state, SignUpHelp help, TimeProvider clock)
    : Grain, ISignUpGrain, IRemindable
{
    private const string Reminder = "sign-up";
    private static readonly TimeSpan AfterACrash = TimeSpan.FromMinutes(1);

    public async Task<SignUpRefused?> Start(SignUpStart start)
    {
        if (state.State.Enrolment is not null) return new SignUpRefused.OutOfOrder();
        var account = await help.Accounts.CheckAsync(start);
        if (account.Refused is not null) return account.Refused;
        await RemindAfterAsync(SignUp.Longest);
        await this.CommitAsync(state, SignUp.Start(start, account.CenterId, Now));
        return null;
    }

    public async Task<SignUpRefused?> ChooseSignIn(EmailAddress email, string passwordHash)
    {
        if (!state.State.Takes(SignUpStep.SignIn, Now)) return new SignUpRefused.OutOfOrder();
        if (await GrainFactory.Email(email).Owner() is not null) return new SignUpRefused.EmailInUse(state.State.CenterId);
        await this.CommitAsync(state, state.State.ChooseSignIn(email, passwordHash));
        return null;
    }

    public Task<SignUpRefused?> ChooseQuestions(ImmutableArray<HashedAnswer> answers) =>
        state.State.IsInvited ? EnrolInvitedAsync(answers) : MailAsync(SignUpStep.Questions, state.State.ChooseQuestions(answers));

    public Task<SignUpRefused?> SendAgain() => MailAsync(SignUpStep.Confirmation, state.State);

    public async Task<SignUpRefused?> ConfirmByLink(string secret) => state.State.TryLink(secret, Now) ?? await EnrolAsync();

    public async Task<SignUpRefused?> ConfirmByCode(string code)
    {
        var (next, refused) = state.State.TryCode(code, Now);
        await this.CommitAsync(state, next);
        return refused ?? await EnrolAsync();
    }

    public Task<SignUpProgress> Get() => Task.FromResult(state.State.Progress(Now));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (state.State.IsEnrolling) await FinishAsync();
        if (!state.State.IsOver(Now)) return;
        await help.Waiting.ForgetAsync(Id);
        await state.ClearStateAsync();
        await this.EndReminderAsync(Reminder);
    }

    private async Task<SignUpRefused?> EnrolAsync()
    {
        if (state.State.Enrolment is null)
        {
            await RemindAfterAsync(AfterACrash);
            await this.CommitAsync(state, state.State.Confirm(LoginId.New(), [.. await help.Enroller.AccountsOfAsync(state.State)], Now));
        }
        await FinishAsync();
        return state.State.Outcome;
    }

    private async Task FinishAsync()
    {
        if (state.State.Enrolment is not { End: null } enrolment) return;
        var end = await help.Enroller.EnrolAsync(state.State, enrolment);
        await help.Letters.EndedAsync(state.State, enrolment, end);
        await help.Waiting.ForgetAsync(Id);
        await this.CommitAsync(state, state.State.Finish(end));
        await RemindAfterAsync(SignUp.Longest);
    }

    private Task RemindAfterAsync(TimeSpan wait) => this.RemindAfterAsync(Reminder, wait);

    private DateTimeOffset Now => clock.GetUtcNow();
}
