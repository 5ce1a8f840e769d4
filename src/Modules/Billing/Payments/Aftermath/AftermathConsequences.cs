using CalWater.Billing.Autopay;
using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Notices;
using static CalWater.Grains.Payments.MoneyMoveKind;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>What follows from what became of a payment's money. Each part changes nothing the second time.</summary>
internal sealed class AftermathConsequences(ILedger ledger, MoneyMoves history, INotices notices)
{
    /// <summary>Postings first, then what shows them; the mails that speak of them come after.</summary>
    public async Task CarryOutAsync(PaymentView payment, AftermathState state)
    {
        await ledger.PostAsync([.. state.Moves.SelectMany(move => Entries(payment, move))]);
        await ShowAsync(payment.Id, state);
    }

    public Task ShowAsync(PaymentId payment, AftermathState state) => history.ShowAsync(payment, state.Moves);

    /// <summary>Each move once, also where Auto Pay has told it.</summary>
    public async Task TellAsync(PaymentView payment, AftermathState state)
    {
        foreach (var move in state.Moves) await TellAsync(payment, move);
    }

    private static IEnumerable<LedgerEntry> Entries(PaymentView payment, MoneyMove move) => MoneyStandings.Weight(move.Kind) is var weight and not 0
        ? move.Shares.Select(share => new LedgerEntry(share.Account, KindOf(move.Kind), new(weight * share.Amount.Cents), move.Source, move.At, payment.Id)
        {
            TakenBy = new(payment.Settlement!.Method, payment.Settlement.Intent)
        })
        : [];

    private static LedgerKind KindOf(MoneyMoveKind kind) => kind is Refund or RefundFailed ? LedgerKind.Refund : LedgerKind.Reversal;

    private Task TellAsync(PaymentView payment, MoneyMove move) =>
        notices.SendAsync(new(NameOf(payment, move), payment.ReceiptTo, payment.Language, AftermathLetters.Of(payment, move), payment.ReceiptName));

    private static string NameOf(PaymentView payment, MoneyMove move) => move.Kind == Return && payment.Charge?.Debit is { } debit
        ? AutoPayMailIds.OfReturned(payment.Shares[0].Account, debit)
        : $"{move.Kind.ToString().ToLowerInvariant()}-{move.Source}";
}
