using System.Data.Common;
using CalWater.Accounts.Linking;
using CalWater.Accounts.Search;
using CalWater.Database.Bulk;

namespace CalWater.Accounts.Import;

/// <summary>
/// Stores staged centers and accounts. New ones are stored ahead and not seen; what changes a known one, usually few, waits
/// for the transaction that publishes, and so do the link groups that accounts come into.
/// </summary>
internal sealed class AccountStore(AccountTables tables, Staging staging, ISearchIndex search)
{
    /// <summary>Known accounts as they will be.</summary>
    public const string Changed = "accounts_staged_changed";

    /// <summary>The numbers of new accounts.</summary>
    public const string New = "accounts_staged_new";

    private const string ChangedCenters = "accounts_staged_changed_centers";

    private static readonly Unseen Unseen = new("accounts", "accounts_service_accounts", "accounts_customer_centers");

    /// <summary>Takes away what an import stored that was stopped before it published.</summary>
    public Task ClearAsync(CancellationToken cancellation) => Unseen.ClearAsync(staging, cancellation);

    public async Task StoreAheadAsync(CancellationToken cancellation)
    {
        await staging.CreateAsync(ChangedCenters, tables.Centers.Changed("accounts_staged_centers", "id"), cancellation);
        await staging.CreateAsync(Changed, tables.Accounts.Changed("accounts_staged_accounts", "number", keep: "id"), cancellation);
        await staging.CreateAsync(New, "select number from accounts_staged_accounts staged where not exists (select 1 from accounts_service_accounts where number = staged.number)", cancellation);
        await staging.CreateAsync("accounts_staged_regrouped", LinkGroups.Regrouped, cancellation);
        await Unseen.BeginAsync(staging, cancellation);
        await Unseen.StoreAsync(staging, tables.Centers, "accounts_staged_centers", "id", cancellation: cancellation);
        await Unseen.StoreAsync(staging, tables.Accounts, "accounts_staged_accounts", "number", cancellation: cancellation);
        await search.FeedAheadAsync(staging, cancellation);
    }

    public async Task PublishAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await transaction.ExecuteAsync(tables.Centers.Publish(ChangedCenters, "id"), cancellation);
        await transaction.ExecuteAsync(LinkGroups.NoteChanges, cancellation);
        await transaction.ExecuteAsync(tables.Accounts.Publish(Changed, "number", keep: "id"), cancellation);
        foreach (var statement in search.Feed) await transaction.ExecuteAsync(statement, cancellation);
        await transaction.ExecuteAsync(Unseen.Publish, cancellation);
        await transaction.ExecuteAsync(LinkGroups.DropOffline, cancellation);
    }
}
