using System.Data.Common;
using CalWater.Database.Bulk;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Legacy;

internal sealed class LegacyUserImport : ILegacyUserImport
{
    private const string StagedTable = "identity_staged_users";

    private readonly Staging staging;
    private readonly BulkTable<Imported<LegacyUser>> staged;
    private readonly BulkTable<LegacyUser> users;

    public LegacyUserImport(IDbContextFactory<IdentityContext> contexts, Staging staging)
    {
        this.staging = staging;
        using var context = contexts.CreateDbContext();
        staged = BulkTable<LegacyUser>.Of(context, StagedTable).Staged();
        users = BulkTable<LegacyUser>.Of(context);
    }

    public Task BeginAsync(CancellationToken cancellation) => staging.CreateAsync(staged, cancellation);

    public Task StageAsync(IReadOnlyCollection<Imported<LegacyUser>> rows, CancellationToken cancellation) =>
        staging.LoadAsync(staged, rows, cancellation);

    public Task CheckAsync(Action<RowFault> found, CancellationToken cancellation) =>
        staging.CheckAsync([RowCheck.NoDuplicates("legacy_users.csv", "user_name", StagedTable, "user_name")], found, cancellation);

    public Task PublishAsync(DbTransaction transaction, CancellationToken cancellation) =>
        transaction.ExecuteAsync(users.Publish(StagedTable, "user_name"), cancellation);
}
