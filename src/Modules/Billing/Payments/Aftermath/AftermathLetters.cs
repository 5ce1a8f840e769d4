using CalWater.Grains.Payments;
using CalWater.Notices.Contents;
using static CalWater.Grains.Payments.MoneyMoveKind;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>What a customer is told about money after a payment.</summary>
internal static class AftermathLetters
{
    public static NoticeContent Of(PaymentView payment, MoneyMove move) => new PaymentMoved(
        ChangeOf(move.Kind), move.Amount, payment.Amount, payment.Confirmation, MethodOf(payment.Settlement!),
        [.. move.Shares.Select(share => Account(payment, share))], $"/payments/{payment.Id}", $"/accounts/{payment.Shares[0].Page}/pay");

    private static PaymentMovement ChangeOf(MoneyMoveKind kind) => kind switch
    {
        Refund => PaymentMovement.Refunded,
        RefundFailed => PaymentMovement.RefundFailed,
        Return => PaymentMovement.Returned,
        DisputeOpened => PaymentMovement.Disputed,
        DisputeLost => PaymentMovement.ChargedBack,
        _ => PaymentMovement.DisputeWon
    };

    private static string MethodOf(PaymentSettlement paid) => $"{paid.Brand} ••••\u00a0{paid.Last4}";

    private static PaidAccount Account(PaymentView payment, PaymentAllocation share) => new(
        payment.Shares.First(paid => paid.Account == share.Account).ServiceAddress, share.Account.ToString()[^4..], share.Amount);
}
