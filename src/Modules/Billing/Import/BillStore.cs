using System.Data.Common;
using CalWater.Database.Bulk;

namespace CalWater.Billing.Import;

/// <summary>
/// Stores a prepared batch. What is new is stored ahead, in pieces, and not seen; what changes a row that is known waits
/// for the transaction that publishes.
/// </summary>
internal sealed class BillStore(BillTables tables, Staging staging)
{
    private const string ReadKey = "account, meter, read_on";
    private const string PaymentKey = "reference, account";
    private const string ChangedReads = "billing_staged_changed_reads";
    private const string ChangedPayments = "billing_staged_changed_payments";

    /// <summary>A payment in suspense that came again for another account was posted to nothing, and is where it belongs now.</summary>
    private const string DropCorrected = """
        delete from billing_cis_payments where outcome = 'Suspense' and channel <> 'Portal' and exists
            (select 1 from billing_staged_payments staged
             where staged.reference = billing_cis_payments.reference and staged.account <> billing_cis_payments.account)
        """;

    private static readonly Unseen Unseen = new("billing",
        "billing_bills", "billing_bill_lines", "billing_reads", "billing_cis_payments", "billing_cis_adjustments", "billing_ledger_entries");

    /// <summary>Takes away what an import stored that was stopped before it published.</summary>
    public Task ClearAsync(CancellationToken cancellation) => Unseen.ClearAsync(staging, cancellation);

    public async Task StoreAheadAsync(CancellationToken cancellation)
    {
        await staging.CreateAsync(ChangedReads, tables.Reads.Changed("billing_staged_reads", ReadKey), cancellation);
        await staging.CreateAsync(ChangedPayments, tables.Payments.Changed("billing_staged_payments", PaymentKey), cancellation);
        await Unseen.BeginAsync(staging, cancellation);
        await Unseen.StoreAsync(staging, tables.Bills, "billing_staged_bills", "number", "join billing_staged_frozen using (number)", cancellation);
        await Unseen.StoreAsync(staging, tables.Lines, "billing_staged_lines", "bill, line", cancellation: cancellation);
        await Unseen.StoreAsync(staging, tables.Reads, "billing_staged_reads", ReadKey, cancellation: cancellation);
        await Unseen.StoreAsync(staging, tables.Payments, "billing_staged_payments", PaymentKey, cancellation: cancellation);
        await Unseen.StoreAsync(staging, tables.Adjustments, "billing_staged_adjustments", "reference", cancellation: cancellation);
        await Unseen.StoreAsync(staging, tables.Entries, "billing_staged_entries", "account, source, kind", cancellation: cancellation);
    }

    public async Task PublishAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await transaction.ExecuteAsync(tables.Reads.Publish(ChangedReads, ReadKey), cancellation);
        await transaction.ExecuteAsync(tables.Payments.Publish(ChangedPayments, PaymentKey), cancellation);
        await transaction.ExecuteAsync(DropCorrected, cancellation);
        await transaction.ExecuteAsync(Unseen.Publish, cancellation);
    }
}
