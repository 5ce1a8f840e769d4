using CalWater.Billing.Payments.Aftermath;
using CalWater.Grains.Payments;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Payments;

[GrainType("aftermath")]
internal sealed class AftermathGrain(
    [PersistentState("aftermath")] IPersistentState<AftermathState> state, IAftermathProcess process, RefundDesk desk)
    : Grain, IAftermathGrain, IRemindable
{
    private const string Reminder = "aftermath";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private PaymentId Payment => PaymentGrains.PaymentOfAftermath(this.GetPrimaryKeyString());

    public async Task<AftermathView?> Get() => await PaidAsync() is { } payment ? state.State.ToView(payment) : null;

    public Task Tell() => process.ShowAsync(Payment, state.State);

    public async Task<AftermathView?> Review()
    {
        if (await PaidAsync() is not { } payment) return null;
        if (!await LookAsync(payment)) throw new TimeoutException($"The gateway could not say what became of payment {Payment}.");
        return state.State.ToView(payment);
    }

    public async Task<RefundVerdict> Refund(RefundOrder order)
    {
        if (state.State.Find(order.Id) is { } earlier) return earlier.Outcome ?? RefundVerdict.UnderWay;
        if (await PaidAsync() is not { } payment) return RefundVerdict.NotRefundable;
        await LookAsync(payment);
        if ((process.Refusal(payment, state.State, order) ?? desk.Refusal(state.State, order)) is { } refusal) return refusal;
        await this.RemindAfterAsync(Reminder, Soon);
        await this.CommitAsync(state, state.State.Place(order, desk.Now));
        await desk.RecordAsync(state.State);
        await LookAsync(payment);
        return state.State.Find(order.Id)!.Outcome ?? RefundVerdict.UnderWay;
    }

    /// <summary>Finishes what a crash cut off, and looks again while a bank is deciding.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (await PaidAsync() is { } payment) await LookAsync(payment);
    }

    /// <summary>Only once the payment has brought money is there anything to come of it.</summary>
    private async Task<PaymentView?> PaidAsync() => await GrainFactory.Payment(Payment).Get() is { Settlement: not null } paid ? paid : null;

    /// <returns>False when the gateway does not say; a reminder asks again where something waits for it.</returns>
    private async Task<bool> LookAsync(PaymentView payment)
    {
        await desk.RecordAsync(state.State);
        if (await process.LookAsync(payment, state.State) is not { } next) return false;
        if (!next.IsCarriedOut) await this.RemindAfterAsync(Reminder, Soon);
        await this.CommitAsync(state, next);
        if (!next.IsCarriedOut) await CarryOutAsync(payment);
        if (state.State.AwaitsMore) await this.RemindAfterAsync(Reminder, TimeSpan.FromHours(6));
        else await this.EndReminderAsync(Reminder);
        return true;
    }

    /// <summary>Auto Pay tells that a debit was taken back before anybody else would.</summary>
    private async Task CarryOutAsync(PaymentView payment)
    {
        await process.CarryOutAsync(payment, state.State);
        if (payment.Charge?.Debit is { } debit && state.State.BankTookBack) await GrainFactory.AutoPay(payment.Shares[0].Account).Returned(debit);
        await process.TellAsync(payment, state.State);
        await this.CommitAsync(state, state.State.CarriedOut());
    }
}
