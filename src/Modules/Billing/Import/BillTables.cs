using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Import;

/// <summary>The staged tables, and the statements that publish them.</summary>
internal sealed class BillTables
{
    public static readonly IReadOnlyList<string> Staged =
    [
        "billing_staged_bills", "billing_staged_lines", "billing_staged_reads", "billing_staged_payments",
        "billing_staged_adjustments", "billing_staged_frozen", "billing_staged_entries"
    ];

    public BillTables(IDbContextFactory<BillingContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        StagedBills = BulkTable<Bill>.Of(context, "billing_staged_bills").Without("reads", "usage").Staged();
        StagedLines = BulkTable<BillLine>.Of(context, "billing_staged_lines")
            .PartOf((LineOfBill line) => line.Line).With("bill", line => line.Bill.Value).Staged();
        StagedReads = BulkTable<MeterRead>.Of(context, "billing_staged_reads").Staged();
        StagedPayments = BulkTable<CisPayment>.Of(context, "billing_staged_payments").Staged();
        StagedAdjustments = BulkTable<CisAdjustment>.Of(context, "billing_staged_adjustments").Staged();
        Frozen = BulkTable<FrozenFacts>.Of(context);
        Entries = BulkTable<LedgerRow>.Of(context, "billing_staged_entries");
        Publish = Statements(context);
    }

    public BulkTable<Imported<Bill>> StagedBills { get; }
    public BulkTable<Imported<LineOfBill>> StagedLines { get; }
    public BulkTable<Imported<MeterRead>> StagedReads { get; }
    public BulkTable<Imported<CisPayment>> StagedPayments { get; }
    public BulkTable<Imported<CisAdjustment>> StagedAdjustments { get; }
    public BulkTable<FrozenFacts> Frozen { get; }
    public BulkTable<LedgerRow> Entries { get; }
    public IReadOnlyList<string> Publish { get; }

    /// <summary>Bills that are stored already were not frozen again, and so stay as they are.</summary>
    private static IReadOnlyList<string> Statements(BillingContext context) =>
    [
        BulkTable<Bill>.Of(context).PublishNew("billing_staged_bills join billing_staged_frozen using (number)", "number"),
        BulkTable<BillLine>.Of(context).With("bill", _ => "").PublishNew("billing_staged_lines", "bill, line"),
        BulkTable<MeterRead>.Of(context).Publish("billing_staged_reads", "account, meter, read_on"),
        BulkTable<CisPayment>.Of(context).Publish("billing_staged_payments", "reference, account"),
        BulkTable<CisAdjustment>.Of(context).PublishNew("billing_staged_adjustments", "reference"),
        BulkTable<LedgerRow>.Of(context).PublishNew("billing_staged_entries", "account, source, kind")
    ];
}
