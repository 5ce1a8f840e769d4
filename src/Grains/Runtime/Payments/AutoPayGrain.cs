using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Payments;

[GrainType("auto-pay")]
internal sealed partial class AutoPayGrain(
    [PersistentState("auto-pay")] IPersistentState<AutoPaySeries> state, AutoPayHelp help, AutoPayPost post)
    : Grain, IAutoPayGrain, IRemindable
{
    private const string Telling = "telling";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private AccountNumber Account => PaymentGrains.AutoPayAccount(this.GetPrimaryKeyString());

    private AutoPaySeries Series => state.State;

    private DateTimeOffset Now => help.Facts.Now;

    /// <summary>Tells the lists and the customer again, because a crash may have come between a commit and the telling.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        state.RecordExists ? help.TellAsync(Account, Series) : Task.CompletedTask;

    public Task<AutoPayView> Get() => Task.FromResult(Series.ToView());

    public async Task<AutoPayVerdict> SetUp(SetUpAutoPay command)
    {
        if (await RefusalAsync(command) is { } refusal) return refusal;
        var verdict = Series.Enrolment is null ? AutoPayVerdict.Started : AutoPayVerdict.Changed;
        await ActAsync(Series.SetUp(command, Now));
        return verdict;
    }

    public Task Pause(AutoPayAct by) => ActAsync(Series.PauseBy(by, Now));

    public Task Resume(AutoPayAct by) => ActAsync(Series.Resume(by, Now));

    public Task Cancel(AutoPayAct by) => ActAsync(Series.Cancel(by, Now));

    public Task ReceiveReminder(string reminderName, TickStatus status) => this.EndReminderAsync(Telling);

    private async Task<AutoPayVerdict?> RefusalAsync(SetUpAutoPay command)
    {
        if (await help.Facts.IsClosedAsync(Account)) return AutoPayVerdict.AccountIsClosed;
        if (await post.ToAsync(Account, command.By.Login) is not { Owns: true }) return AutoPayVerdict.NotTheOwner;
        var saved = await GrainFactory.PaymentMethods(command.By.Login).Get();
        return saved.Find(command.Terms.Method.Id) is null || saved.Customer != command.Terms.Customer ? AutoPayVerdict.MethodIsGone : null;
    }

    /// <summary>Nobody repeats what a customer does: a reminder sees to it that it is told after a crash.</summary>
    private async Task ActAsync(AutoPaySeries next)
    {
        if (ReferenceEquals(next, Series)) return;
        await this.RegisterOrUpdateReminder(Telling, Soon, Soon);
        await ChangeAsync(next);
        await this.EndReminderAsync(Telling);
    }

    private async Task ChangeAsync(AutoPaySeries next)
    {
        if (ReferenceEquals(next, Series)) return;
        await this.CommitAsync(state, next);
        try
        {
            await help.TellAsync(Account, next);
        }
        catch
        {
            this.DeactivateOnIdle();
            throw;
        }
    }
}
