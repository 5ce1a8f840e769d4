using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Notices;
using CalWater.Notices.Contents;

namespace CalWater.Billing.Payments;

/// <summary>What follows from where a payment stands. Each part changes nothing the second time, so that a crash between two is mended by doing all again.</summary>
internal sealed class PaymentConsequences(ILedger ledger, INotices notices, PaymentHistory history)
{
    /// <summary>Postings first, then the mail that speaks of them.</summary>
    public async Task CarryOutAsync(Payment payment)
    {
        if (payment.Settlement is { } settlement) await ledger.PostAsync([.. payment.Order.Shares.Select(share => Entry(payment, share, settlement))]);
        if (Notice(payment) is { } notice) await notices.SendAsync(notice);
        await history.ShowAsync(payment);
    }

    private static LedgerEntry Entry(Payment payment, PaidShare share, PaymentSettlement settlement) =>
        new(share.Account, LedgerKind.Payment, -share.Amount, settlement.Charge, settlement.PaidAt, payment.Order.Id)
        {
            TakenBy = new(settlement.Method, settlement.Intent)
        };

    private static Notice? Notice(Payment payment) => payment switch
    {
        { Settlement: { } settlement } => Letter(payment, "receipt", Received(payment.Order, settlement)),
        // What became of a debit of Auto Pay is told by Auto Pay itself.
        { Order.Charge.Debit: not null } => null,
        { Status: PaymentStatus.Pending } => Letter(payment, "pending", OnItsWay(payment.Order)),
        { Status: PaymentStatus.Failed } or { Status: PaymentStatus.Canceled, OwesWord: true } => Letter(payment, "failed", Failed(payment.Order)),
        _ => null
    };

    private static Notice Letter(Payment payment, string kind, NoticeContent content) =>
        new($"{kind}-{payment.Order.Id}", payment.Order.ReceiptTo, payment.Order.Language, content, payment.Order.ReceiptName);

    private static PaymentReceived Received(PaymentOrder order, PaymentSettlement settlement) => new(
        ConfirmationNumber.Of(order.Id), order.Amount, settlement.PaidAt.ToPacificDate(), $"{settlement.Brand} ••••\u00a0{settlement.Last4}",
        Accounts(order), $"/payments/{order.Id}");

    private static PaymentOnItsWay OnItsWay(PaymentOrder order) => new(ConfirmationNumber.Of(order.Id), order.Amount, Accounts(order), $"/payments/{order.Id}");

    private static List<PaidAccount> Accounts(PaymentOrder order) =>
        [.. order.Shares.Select(share => new PaidAccount(share.ServiceAddress, share.Account.ToString()[^4..], share.Amount))];

    private static PaymentFailed Failed(PaymentOrder order) =>
        new(order.Amount, order.Shares[0].ServiceAddress, $"/accounts/{order.Shares[0].Page}/pay");
}
