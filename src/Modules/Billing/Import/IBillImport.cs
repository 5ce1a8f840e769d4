using System.Data.Common;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Database.Bulk;

namespace CalWater.Billing.Import;

/// <summary>
/// Takes bills, reads, payments and adjustments from the CIS: staged in chunks, checked, prepared (reads and usage frozen,
/// ledger entries decided), stored ahead where nobody sees them, then published in the short transaction that the import
/// shares with other modules. One import at a time.
/// </summary>
public interface IBillImport
{
    /// <summary>Makes the staged tables, and takes away what an import left that was stopped.</summary>
    Task BeginAsync(CancellationToken cancellation = default);

    /// <summary>Stages bills with what they freeze of customer and center; their lines, reads and usage come by themselves.</summary>
    Task StageAsync(IReadOnlyCollection<Imported<Bill>> bills, CancellationToken cancellation = default);

    Task StageAsync(IReadOnlyCollection<Imported<LineOfBill>> lines, CancellationToken cancellation = default);

    Task StageAsync(IReadOnlyCollection<Imported<MeterRead>> reads, CancellationToken cancellation = default);

    Task StageAsync(IReadOnlyCollection<Imported<CisPayment>> payments, CancellationToken cancellation = default);

    Task StageAsync(IReadOnlyCollection<Imported<CisAdjustment>> adjustments, CancellationToken cancellation = default);

    /// <summary>Tells what contradicts itself or what is stored, and bills that do not add up.</summary>
    Task CheckAsync(Action<RowFault> found, CancellationToken cancellation = default);

    /// <summary>The accounts that payments in suspense name.</summary>
    Task<IReadOnlyCollection<AccountNumber>> SuspendedAsync(CancellationToken cancellation = default);

    /// <summary>Freezes and decides everything that storing then only takes over.</summary>
    /// <param name="known">Accounts of payments in suspense that have become known: those payments are posted.</param>
    /// <param name="accountsDone">Told how many accounts are done.</param>
    /// <param name="cancellation">Stops; nothing is published.</param>
    /// <returns>What became of the batch's payments and balances.</returns>
    Task<PostingSummary> PrepareAsync(IReadOnlyCollection<AccountNumber> known, IProgress<Portion>? accountsDone, CancellationToken cancellation = default);

    /// <summary>Stores what is new, unseen until the batch is published.</summary>
    Task StoreAheadAsync(CancellationToken cancellation = default);

    Task PublishAsync(DbTransaction transaction, CancellationToken cancellation = default);
}

/// <summary>How much of something is done.</summary>
public readonly record struct Portion(int Done, int Of);

/// <summary>What an import posted other than plainly.</summary>
/// <param name="Suspended">Payments in suspense: listed, posted to no account.</param>
/// <param name="Matched">The portal's own payments coming back.</param>
/// <param name="PerCis">Balances that an adjustment made the CIS's.</param>
public sealed record PostingSummary(int Suspended, int Matched, int PerCis);

/// <summary>A line and the bill it is on.</summary>
public sealed record LineOfBill(BillNumber Bill, BillLine Line);
