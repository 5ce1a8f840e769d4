using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Import;

/// <summary>The staged tables, and the statements that publish them.</summary>
internal sealed record AccountTables(
    BulkTable<Imported<CustomerCenter>> StagedCenters, BulkTable<Imported<ServiceAccount>> StagedAccounts,
    string PublishCenters, string PublishAccounts)
{
    public static AccountTables Of(IDbContextFactory<AccountsContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        var (centers, accounts) = (BulkTable<CustomerCenter>.Of(context), BulkTable<ServiceAccount>.Of(context));
        return new(
            BulkTable<CustomerCenter>.Of(context, "accounts_staged_centers").Staged(),
            BulkTable<ServiceAccount>.Of(context, "accounts_staged_accounts").Staged(),
            centers.Publish("accounts_staged_centers", "id"),
            accounts.Publish("accounts_staged_accounts", "number", keep: "id"));
    }
}
