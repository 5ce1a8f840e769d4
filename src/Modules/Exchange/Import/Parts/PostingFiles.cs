using CalWater.Accounts.Import;
using CalWater.Billing.Import;
using CalWater.Billing.Ledger;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Import.Parts;

/// <summary>Payments and adjustments. A payment for an unknown account goes to suspense.</summary>
internal sealed class PostingFiles(IAccountImport accounts, IBillImport bills) : IBatchPart
{
    public async Task LoadAsync(BatchFolder batch, CancellationToken cancellation)
    {
        await batch.LoadAsync<PaymentRow>(rows => StagePaymentsAsync(rows, cancellation));
        await batch.LoadAsync<AdjustmentRow>(rows => StageAdjustmentsAsync(batch, rows, cancellation));
    }

    private async Task StagePaymentsAsync(IReadOnlyList<Imported<PaymentRow>> rows, CancellationToken cancellation)
    {
        var known = await accounts.FindAsync([.. rows.Select(row => row.Row.AccountNumber).Distinct()], cancellation);
        await bills.StageAsync([.. rows.Select(row => row.As(payment => Payment(payment, known.ContainsKey(payment.AccountNumber))))], cancellation);
    }

    private async Task StageAdjustmentsAsync(BatchFolder batch, IReadOnlyList<Imported<AdjustmentRow>> rows, CancellationToken cancellation)
    {
        var known = await accounts.FindAsync([.. rows.Select(row => row.Row.AccountNumber).Distinct()], cancellation);
        foreach (var row in rows.Where(row => !known.ContainsKey(row.Row.AccountNumber)))
            batch.UnknownAccount(row, row.Row.AccountNumber, row.Row.Reference);
        await bills.StageAsync([.. rows.Where(row => known.ContainsKey(row.Row.AccountNumber)).Select(row => row.As(Adjustment))], cancellation);
    }

    private static CisPayment Payment(PaymentRow row, bool isKnown) => new(
        row.Reference, row.AccountNumber, row.PaidOn, row.Amount, row.Channel, isKnown ? CisPaymentOutcome.Posted : CisPaymentOutcome.Suspense);

    private static CisAdjustment Adjustment(AdjustmentRow row) =>
        new(row.Reference, row.AccountNumber, row.PostedOn, KindOf(row.Kind), row.Amount, row.DescriptionEn, row.DescriptionEs);

    private static LedgerKind KindOf(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.WriteOff => LedgerKind.WriteOff,
        AdjustmentKind.Transfer => LedgerKind.Transfer,
        _ => LedgerKind.Adjustment
    };
}
