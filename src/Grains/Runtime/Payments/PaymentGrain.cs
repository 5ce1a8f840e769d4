using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Payments;

[GrainType(PaymentGrains.GrainType)]
internal sealed class PaymentGrain([PersistentState("payment")] IPersistentState<PaymentState> state, IPaymentProcess process)
    : Grain, IPaymentGrain, IRemindable
{
    private PaymentId Id => PaymentGrains.Payment(this.GetPrimaryKeyString());

    private Payment? Payment => state.State.Payment;

    private PaymentClaims Claims => new(GrainFactory);

    public async Task<PaymentStart> Start(StartPayment command)
    {
        if (Payment is { } earlier) return await AgainAsync(earlier, command);
        if (process.Refusal(command) is { } refusal) return refusal;
        var claimed = await Claims.TakeAsync(Id, command);
        if (claimed.Answer is { } answer) return answer;
        await this.RegisterOrUpdateReminder(PaymentGrains.SettleReminder, Patience.Soon, Patience.Soon);
        await CommitAsync(process.Create(Id, command, claimed.Shares));
        return new PaymentUnderway((await Refresh())!);
    }

    public Task<PaymentView?> Get() => Task.FromResult(Payment?.ToView());

    public async Task<PaymentView?> Refresh() => Payment is { } payment ? await FollowAsync(await process.AskAsync(payment)) : null;

    public Task Tell() => Payment is { } payment ? process.ShowAsync(payment) : Task.CompletedTask;

    public async Task<PaymentView?> Cancel() => Payment is { } payment ? await FollowAsync(await process.CancelAsync(payment)) : null;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Refresh();
        if (Payment is null or { IsCarriedOut: true }) await this.EndReminderAsync(PaymentGrains.SettleReminder);
        else if (Patience.With(Payment, status.CurrentTickTime) is var period && period != status.Period)
            await this.RegisterOrUpdateReminder(PaymentGrains.SettleReminder, period, period);
    }

    private async Task<PaymentStart> AgainAsync(Payment earlier, StartPayment command)
    {
        if (!earlier.ToView().IsFor(command)) return new PaymentIdTaken();
        // What a crash cut off goes on now rather than at the next reminder.
        var isCut = earlier is { Status: PaymentStatus.Created } or { IsTerminal: true, IsCarriedOut: false };
        var view = isCut ? await Refresh() : earlier.ToView();
        return new PaymentUnderway(view!);
    }

    /// <summary>First the state, then what follows from it; what a crash cuts off is done again at the next reminder.</summary>
    private async Task<PaymentView> FollowAsync(Payment next)
    {
        await CommitAsync(next);
        if (!next.IsCarriedOut) await CarryOutAsync(next);
        return next.ToView();
    }

    private async Task CarryOutAsync(Payment payment)
    {
        await process.CarryOutAsync(payment);
        if (!payment.IsTerminal) return;
        await Claims.ReleaseAsync(Id, payment.Order.Shares);
        await TellAsync(payment);
        await CommitAsync(payment.CarriedOut());
        PaymentFigures.Ended(payment);
        await this.EndReminderAsync(PaymentGrains.SettleReminder);
    }

    /// <summary>Whoever waits for the end of the payment: Auto Pay, and the list of saved methods.</summary>
    private async Task TellAsync(Payment payment)
    {
        if (payment.Order.Charge?.Debit is not null) await GrainFactory.AutoPay(payment.Order.Shares[0].Account).Heard(payment.ToView());
        if (payment.Order.SavesFor is not null) await GrainFactory.PaymentMethods(payment.Order.Login).Refresh();
    }

    private Task CommitAsync(Payment next) =>
        this.CommitAsync(state, next == Payment ? state.State : new PaymentState { Payment = next });
}
