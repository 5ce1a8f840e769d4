using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments.Aftermath;

internal sealed class AftermathProcess(AftermathGateway gateway, AftermathConsequences consequences) : IAftermathProcess
{
    public RefundVerdict? Refusal(PaymentView payment, AftermathState state, RefundOrder order)
    {
        if (MoneyStandings.Of(payment.Amount, state.Moves) is not (MoneyStanding.Kept or MoneyStanding.PartlyRefunded)) return RefundVerdict.NotRefundable;
        // What became of the order before is not known yet; until then nobody knows what is left.
        if (state.Unanswered.Any()) return RefundVerdict.Busy;
        var left = Spread.Left(payment, state.Moves).ToDictionary(share => share.Account, share => share.Amount);
        var fits = order.Shares.DistinctBy(share => share.Account).Count() == order.Shares.Length
            && order.Shares.All(share => share.Amount.IsPositive && left.TryGetValue(share.Account, out var most) && share.Amount <= most);
        return fits && order.Shares.Length > 0 ? null : RefundVerdict.TooMuch;
    }

    public Task<AftermathState?> LookAsync(PaymentView payment, AftermathState state) => gateway.LookAsync(payment, state);

    public Task CarryOutAsync(PaymentView payment, AftermathState state) => consequences.CarryOutAsync(payment, state);

    public Task ShowAsync(PaymentId payment, AftermathState state) => consequences.ShowAsync(payment, state);

    public Task TellAsync(PaymentView payment, AftermathState state) => consequences.TellAsync(payment, state);
}
