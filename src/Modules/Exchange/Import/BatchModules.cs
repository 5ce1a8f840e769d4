using System.Data.Common;
using CalWater.Accounts.Import;
using CalWater.Billing.Import;
using CalWater.Exchange.Import.Parts;
using CalWater.Identity.Legacy;

namespace CalWater.Exchange.Import;

/// <summary>The modules that take a batch, each its part, all in one transaction.</summary>
internal sealed class BatchModules(IAccountImport accounts, IBillImport bills, ILegacyUserImport legacyUsers)
{
    /// <summary>Accounts come first: the other files name them.</summary>
    private IEnumerable<IBatchPart> Parts =>
        [new AccountFiles(accounts), new BillFiles(accounts, bills), new PostingFiles(accounts, bills), new LegacyUserFile(accounts, legacyUsers)];

    /// <summary>Makes the staged tables, and takes away what an import left that was stopped.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await accounts.BeginAsync(cancellation);
        await bills.BeginAsync(cancellation);
        await legacyUsers.BeginAsync(cancellation);
    }

    public async Task StageAsync(BatchFolder batch, CancellationToken cancellation)
    {
        foreach (var part in Parts) await part.LoadAsync(batch, cancellation);
    }

    /// <summary>Finds what rows say wrongly of each other. Nothing is asked where a file is torn, or where too much is wrong already.</summary>
    public async Task CheckAsync(BatchFolder batch, CancellationToken cancellation)
    {
        batch.Report(ImportStage.Checking);
        if (batch.IsTorn || batch.Manifest is null || batch.Faults.AreTooMany) return;
        await accounts.CheckAsync(batch.Faults.Add, cancellation);
        await bills.CheckAsync(batch.Faults.Add, cancellation);
        await legacyUsers.CheckAsync(batch.Faults.Add, cancellation);
    }

    public async Task<PostingSummary> PrepareAsync(BatchFolder batch, CancellationToken cancellation)
    {
        batch.Report(ImportStage.Preparing);
        var known = await accounts.FindAsync(await bills.SuspendedAsync(cancellation), cancellation);
        return await bills.PrepareAsync([.. known.Keys], batch.AccountsPrepared, cancellation);
    }

    /// <summary>Stores what is new, unseen until the batch is published.</summary>
    public async Task StoreAheadAsync(BatchFolder batch, CancellationToken cancellation)
    {
        batch.Report(ImportStage.Storing);
        await accounts.StoreAheadAsync(cancellation);
        await bills.StoreAheadAsync(cancellation);
    }

    public async Task PublishAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await accounts.PublishAsync(transaction, cancellation);
        await bills.PublishAsync(transaction, cancellation);
        await legacyUsers.PublishAsync(transaction, cancellation);
    }

    public void Published() => accounts.Published();
}
