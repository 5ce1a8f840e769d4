using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using CalWater.Identity.SignUps;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>
/// The change of the e-mail address. What was confirmed is finished whatever happens: every step can be repeated, and a
/// reminder repeats them after a crash.
/// </summary>
internal sealed partial class LoginGrain : IRemindable
{
    private const string Reminder = "email";
    private const int ChangesPerDay = 5;
    private static readonly TimeSpan AfterACrash = TimeSpan.FromMinutes(1);

    public async Task<EmailChangeRefused?> StartEmailChange(string sessionId, EmailAddress to)
    {
        if (!state.State.IsFresh(sessionId, Now)) return EmailChangeRefused.Expired;
        if (state.State.MayMoveTo(to) is { } refused) return refused;
        if (!await GrainFactory.Tries($"email-change-{Id}").Take(ChangesPerDay)) return EmailChangeRefused.TooMany;
        if (!await GrainFactory.Email(to).Reserve(Id)) return EmailChangeRefused.InUse;
        var mailed = MailedSecrets.New();
        await CommitAsync(state.State.StartEmailChange(to, mailed, Now));
        await help.Letters.EmailChangeStartedAsync(Id, state.State, mailed, await OfferAsync());
        return null;
    }

    public Task<EmailChangeRefused?> ConfirmEmailByCode(string code) => ConfirmAsync(() => state.State.TryEmailCode(code, Now));

    public Task<EmailChangeRefused?> ConfirmEmailByLink(string link) => ConfirmAsync(() => state.State.TryEmailLink(link, Now));

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await FinishEmailAsync();
        if (state.State is { Former: null, EmailChange: null or { ConfirmedAt: null } }) await this.EndReminderAsync(Reminder);
    }

    private async Task<EmailChangeRefused?> ConfirmAsync(Func<(Login Next, EmailChangeRefused? Refused)> attempt)
    {
        await RemindAfterAsync(AfterACrash);
        var (next, refused) = attempt();
        await CommitAsync(next);
        if (refused is not null) return refused;
        var to = next.EmailChange!.To;
        await FinishEmailAsync();
        return state.State.Email == to ? null : EmailChangeRefused.InUse;
    }

    /// <summary>Takes whatever steps are left, in order; none, where nothing is left.</summary>
    private async Task FinishEmailAsync()
    {
        if (state.State.EmailChange is { ConfirmedAt: not null } change) await MoveEmailAsync(change.To);
        if (state.State.Former is { AreTold: false } former) await TellBothAsync(former);
        if (state.State.Former is { } left && Now >= left.Until) await LeaveEmailAsync(left.Email);
        else if (state.State.Former is { } kept) await RemindAfterAsync(kept.Until - Now);
    }

    private async Task MoveEmailAsync(EmailAddress to)
    {
        var address = GrainFactory.Email(to);
        if (!await address.Reserve(Id))
        {
            await CommitAsync(state.State.DropEmailChange(Now));
            return;
        }
        await address.Confirm(Id);
        await CommitAsync(state.State.MoveEmail(Now));
    }

    private async Task TellBothAsync(FormerEmail former)
    {
        await help.Letters.EmailChangedAsync(Id, state.State, former, await OfferAsync());
        await CommitAsync(state.State.BothTold());
    }

    private async Task LeaveEmailAsync(EmailAddress email)
    {
        await GrainFactory.Email(email).Release(Id);
        await CommitAsync(state.State.ForgetFormerEmail(Now));
    }

    private Task RemindAfterAsync(TimeSpan wait) => this.RemindAfterAsync(Reminder, wait);
}
