using System.Data.Common;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Database.Bulk;

namespace CalWater.Billing.Import;

internal sealed class BillImport(BillTables tables, Staging staging, BillPreparation preparation, BillStore store, BillNews news) : IBillImport
{
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await store.ClearAsync(cancellation);
        await staging.CreateAsync(tables.StagedBills, cancellation);
        await staging.CreateAsync(tables.StagedLines, cancellation);
        await staging.CreateAsync(tables.StagedReads, cancellation);
        await staging.CreateAsync(tables.StagedPayments, cancellation);
        await staging.CreateAsync(tables.StagedAdjustments, cancellation);
    }

    public Task StageAsync(IReadOnlyCollection<Imported<Bill>> bills, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedBills, bills, cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<LineOfBill>> lines, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedLines, lines, cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<MeterRead>> reads, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedReads, reads, cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<CisPayment>> payments, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedPayments, payments, cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<CisAdjustment>> adjustments, CancellationToken cancellation) =>
        staging.LoadAsync(tables.StagedAdjustments, adjustments, cancellation);

    public async Task CheckAsync(Action<RowFault> found, CancellationToken cancellation)
    {
        await preparation.IndexAsync(cancellation);
        await staging.CheckAsync(BillChecks.All.Concat(PostingChecks.All), found, cancellation);
    }

    public Task<IReadOnlyCollection<AccountNumber>> SuspendedAsync(CancellationToken cancellation) =>
        preparation.SuspendedAsync(cancellation);

    public Task<PostingSummary> PrepareAsync(IReadOnlyCollection<AccountNumber> known, IProgress<Portion>? accountsDone, CancellationToken cancellation) =>
        preparation.RunAsync(known, accountsDone, cancellation);

    public Task StoreAheadAsync(CancellationToken cancellation) => store.StoreAheadAsync(cancellation);

    public async Task PublishAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await news.NoteAsync(transaction, cancellation);
        await store.PublishAsync(transaction, cancellation);
    }
}
