using System.Data.Common;
using CalWater.Database.Bulk;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Legacy;

internal sealed class LegacyUserImport : ILegacyUserImport
{
    private const string StagedTable = "identity_staged_legacy_users";

    private readonly Staging staging;
    private readonly BulkTable<Imported<LegacyUser>> staged;
    private readonly string publish;

    public LegacyUserImport(IDbContextFactory<IdentityContext> contexts, Staging staging)
    {
        this.staging = staging;
        using var context = contexts.CreateDbContext();
        staged = BulkTable<LegacyUser>.Of(context, StagedTable).Staged();
        publish = BulkTable<LegacyUser>.Of(context).Publish(StagedTable, "user_name");
    }

    public Task EmptyAsync(CancellationToken cancellation) => staging.EmptyAsync([StagedTable], cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<LegacyUser>> users, CancellationToken cancellation) =>
        staging.LoadAsync(staged, users, cancellation);

    public Task<IReadOnlyList<RowFault>> CheckAsync(CancellationToken cancellation) =>
        staging.FaultsAsync([RowCheck.NoDuplicates("legacy_users.csv", "user_name", StagedTable, "user_name")], cancellation);

    public Task PublishAsync(DbTransaction transaction, CancellationToken cancellation) =>
        transaction.ExecuteAsync(publish, cancellation);
}
