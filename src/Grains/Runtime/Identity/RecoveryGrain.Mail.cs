using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Legacy;
using CalWater.Identity.Recoveries;
using CalWater.Identity.SignUps;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>The mail goes out in a turn of its own, after the answer; a reminder makes good what a crash cut.</summary>
internal sealed partial class RecoveryGrain
{
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (state.State.OwesMail) await MailAsync();
        if (state.State.IsFinishing) await FinishAsync();
        if (!state.State.IsOver(Now)) return;
        await state.ClearStateAsync();
        await this.EndReminderAsync(Reminder);
    }

    private async Task<bool> BeginAsync(Recovery recovery)
    {
        await RemindAfterAsync(AfterACrash);
        await this.CommitAsync(state, recovery);
        this.RegisterGrainTimer(_ => MailAsync(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        return true;
    }

    private async Task MailAsync()
    {
        if (!state.State.OwesMail) return;
        if (state.State.Email is { } email && await GrainFactory.Email(email).Owner() is { } login) await MailLinkAsync(login);
        if (state.State.Account is { } account && await OwnerOfAsync(account) is { } owner) await help.Letters.RemindAsync(Id, state.State, owner);
        if (state.State.UserName is { } name && await help.UserNames.FindAsync(name) is { } user) await MailMoveAsync(user);
        await this.CommitAsync(state, state.State.Mailed());
        await RemindAfterAsync(Recovery.KeptFor);
    }

    private async Task MailLinkAsync(LoginId login)
    {
        var mailed = MailedSecrets.New();
        await this.CommitAsync(state, state.State.Mail(login, mailed, Now));
        await help.Letters.RecoverAsync(Id, state.State, mailed);
    }

    private async Task MailMoveAsync(LegacyUser user)
    {
        if (!EmailAddress.TryParse(user.Email, out var email)) return;
        var login = await GrainFactory.Email(email).Owner();
        await help.Letters.MoveAsync(Id, state.State, user, login is not null, login is not null && await IsElsewhereAsync(user, login.Value));
    }

    private async Task<bool> IsElsewhereAsync(LegacyUser user, LoginId login) =>
        user.Account is { } account && (await GrainFactory.ServiceAccount(account).Get()).Owner != login;

    private async Task<LoginProfile?> OwnerOfAsync(AccountNumber account) =>
        (await GrainFactory.ServiceAccount(account).Get()).Owner is { } owner ? await GrainFactory.Login(owner).Get() : null;

    private Task RemindAfterAsync(TimeSpan wait) => this.RemindAfterAsync(Reminder, wait);
}
