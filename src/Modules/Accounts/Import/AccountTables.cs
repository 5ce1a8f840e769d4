using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Import;

/// <summary>The tables that centers and accounts are staged in, and those they are stored in.</summary>
internal sealed record AccountTables(
    BulkTable<Imported<CustomerCenter>> StagedCenters, BulkTable<Imported<ServiceAccount>> StagedAccounts,
    BulkTable<CustomerCenter> Centers, BulkTable<ServiceAccount> Accounts)
{
    public static AccountTables Of(IDbContextFactory<AccountsContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        return new(
            BulkTable<CustomerCenter>.Of(context, "accounts_staged_centers").Staged(),
            BulkTable<ServiceAccount>.Of(context, "accounts_staged_accounts").Staged(),
            BulkTable<CustomerCenter>.Of(context), BulkTable<ServiceAccount>.Of(context));
    }
}
