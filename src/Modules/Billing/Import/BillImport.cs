using System.Data.Common;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Database.Bulk;

namespace CalWater.Billing.Import;

internal sealed class BillImport(BillTables tables, Staging staging, BillPreparation preparation, BillNews news) : IBillImport
{
    public Task EmptyAsync(CancellationToken cancellation) => staging.EmptyAsync(BillTables.Staged, cancellation);

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

    public async Task<IReadOnlyList<RowFault>> CheckAsync(CancellationToken cancellation)
    {
        await staging.AnalyzeAsync(BillTables.Staged, cancellation);
        return await staging.FaultsAsync(BillChecks.All.Concat(PostingChecks.All), cancellation);
    }

    public Task<IReadOnlyCollection<AccountNumber>> SuspendedAsync(CancellationToken cancellation) =>
        preparation.SuspendedAsync(cancellation);

    public Task<PostingSummary> PrepareAsync(IReadOnlyCollection<AccountNumber> known, IProgress<int>? accountsDone, CancellationToken cancellation) =>
        preparation.RunAsync(known, accountsDone, cancellation);

    public async Task PublishAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await news.NoteAsync(transaction, cancellation);
        foreach (var statement in tables.Publish) await transaction.ExecuteAsync(statement, cancellation);
    }
}
