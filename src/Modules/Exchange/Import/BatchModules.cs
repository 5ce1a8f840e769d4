using System.Data.Common;
using CalWater.Accounts.Import;
using CalWater.Billing.Import;
using CalWater.Database.Bulk;
using CalWater.Exchange.Import.Parts;
using CalWater.Identity.Legacy;

namespace CalWater.Exchange.Import;

/// <summary>The modules that take a batch, each its part, all in one transaction.</summary>
internal sealed class BatchModules(IAccountImport accounts, IBillImport bills, ILegacyUserImport legacyUsers)
{
    /// <summary>Accounts come first: the other files name them.</summary>
    private IEnumerable<IBatchPart> Parts =>
        [new AccountFiles(accounts), new BillFiles(accounts, bills), new PostingFiles(accounts, bills), new LegacyUserFile(accounts, legacyUsers)];

    /// <summary>Leaves nothing staged, of this batch or of one that was cut short.</summary>
    public async Task EmptyAsync(CancellationToken cancellation)
    {
        await accounts.EmptyAsync(cancellation);
        await bills.EmptyAsync(cancellation);
        await legacyUsers.EmptyAsync(cancellation);
    }

    public async Task StageAsync(BatchFolder batch, CancellationToken cancellation)
    {
        foreach (var part in Parts) await part.LoadAsync(batch, cancellation);
    }

    /// <summary>Everything that is wrong; what rows say of each other is asked only when no file is torn.</summary>
    public async Task<IReadOnlyList<RowFault>> FaultsAsync(BatchFolder batch, CancellationToken cancellation)
    {
        batch.Report(ImportStage.Checking);
        if (batch.IsTorn || batch.Manifest is null) return batch.Faults([]);
        return batch.Faults(
        [
            .. await accounts.CheckAsync(cancellation),
            .. await bills.CheckAsync(cancellation),
            .. await legacyUsers.CheckAsync(cancellation)
        ]);
    }

    public async Task<PostingSummary> PrepareAsync(BatchFolder batch, CancellationToken cancellation)
    {
        batch.Report(ImportStage.Preparing);
        var known = await accounts.FindAsync(await bills.SuspendedAsync(cancellation), cancellation);
        return await bills.PrepareAsync([.. known.Keys], batch.AccountsPrepared, cancellation);
    }

    public async Task PublishAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await accounts.PublishAsync(transaction, cancellation);
        await bills.PublishAsync(transaction, cancellation);
        await legacyUsers.PublishAsync(transaction, cancellation);
    }

    public void Published() => accounts.Published();
}
