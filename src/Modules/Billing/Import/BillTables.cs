using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Import;

/// <summary>The tables that a batch's bills and postings are staged in, and those they are stored in.</summary>
internal sealed class BillTables
{
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
        StagedEntries = BulkTable<LedgerRow>.Of(context, "billing_staged_entries");
        Bills = BulkTable<Bill>.Of(context);
        Lines = BulkTable<BillLine>.Of(context).With("bill", _ => "");
        Reads = BulkTable<MeterRead>.Of(context);
        Payments = BulkTable<CisPayment>.Of(context);
        Adjustments = BulkTable<CisAdjustment>.Of(context);
        Entries = BulkTable<LedgerRow>.Of(context);
    }

    public BulkTable<Imported<Bill>> StagedBills { get; }
    public BulkTable<Imported<LineOfBill>> StagedLines { get; }
    public BulkTable<Imported<MeterRead>> StagedReads { get; }
    public BulkTable<Imported<CisPayment>> StagedPayments { get; }
    public BulkTable<Imported<CisAdjustment>> StagedAdjustments { get; }
    public BulkTable<FrozenFacts> Frozen { get; }
    public BulkTable<LedgerRow> StagedEntries { get; }
    public BulkTable<Bill> Bills { get; }
    public BulkTable<BillLine> Lines { get; }
    public BulkTable<MeterRead> Reads { get; }
    public BulkTable<CisPayment> Payments { get; }
    public BulkTable<CisAdjustment> Adjustments { get; }
    public BulkTable<LedgerRow> Entries { get; }
}
