using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.Recoveries;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class RecoveryGrain([PersistentState("recovery")] IPersistentState<Recovery> state, RecoveryHelp help, TimeProvider clock)
    : Grain, IRecoveryGrain, IRemindable
{
    private const string Reminder = "recovery";
    private static readonly TimeSpan AfterACrash = TimeSpan.FromMinutes(1);

    public async Task<bool> Start(RecoveryStart start)
    {
        if (state.State.IsStarted) return true;
        return await help.Limits.AllowAsync(start) && await BeginAsync(Recovery.OfPassword(start, Now));
    }

    public async Task<bool> RemindOfEmail(EmailReminder reminder)
    {
        if (state.State.IsStarted) return true;
        if (!await help.Limits.AllowAsync(reminder)) return false;
        var account = await help.Directory.FindAsync(reminder.Account);
        return await BeginAsync(Recovery.OfEmail(reminder, account?.Zip == reminder.Zip ? reminder.Account : null, Now));
    }

    public async Task<bool> RemindOfUserName(UserNameReminder reminder)
    {
        if (state.State.IsStarted) return true;
        return await help.Limits.AllowAsync(reminder) && await BeginAsync(Recovery.OfUserName(reminder, Now));
    }

    public async Task<TakenCode> TakeCode(string code)
    {
        var (next, taken) = state.State.TakeCode(code, Secret.New(), Now);
        await this.CommitAsync(state, next);
        return taken;
    }

    public async Task<OpenedRecovery> Open(string secret)
    {
        var verdict = state.State.Try(secret, Now);
        if (verdict != RecoveryVerdict.Good) return new(verdict, null, []);
        var login = await GrainFactory.Login(state.State.Login!.Value).Get();
        return login?.Email == state.State.Email ? new(verdict, login!.Email, login.Accounts) : new(RecoveryVerdict.Expired, null, []);
    }

    public async Task<RecoveryVerdict> Finish(string secret, string passwordHash)
    {
        var verdict = state.State.Try(secret, Now);
        if (verdict != RecoveryVerdict.Good) return verdict;
        await RemindAfterAsync(AfterACrash);
        await this.CommitAsync(state, state.State.Choose(passwordHash));
        return await FinishAsync();
    }

    private async Task<RecoveryVerdict> FinishAsync()
    {
        var recovery = state.State;
        var isSet = await GrainFactory.Login(recovery.Login!.Value).Recover(
            new(Id, recovery.Email!.Value, recovery.StartedAt, recovery.Chosen!.PasswordHash!));
        var end = isSet ? RecoveryVerdict.Good : RecoveryVerdict.Expired;
        await this.CommitAsync(state, recovery.Finish(end));
        await RemindAfterAsync(Recovery.KeptFor);
        return end;
    }

    private RecoveryId Id => IdentityGrains.RecoveryOf(this.GetPrimaryKeyString());

    private DateTimeOffset Now => clock.GetUtcNow();
}
