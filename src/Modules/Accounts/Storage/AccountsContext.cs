using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Database;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Storage;

internal sealed class AccountsContext(DbContextOptions<AccountsContext> options) : ModuleContext(options, "accounts")
{
    public DbSet<CustomerCenter> CustomerCenters => Set<CustomerCenter>();
    public DbSet<ServiceAccount> ServiceAccounts => Set<ServiceAccount>();
    public DbSet<AccountOnline> Online => Set<AccountOnline>();
    public DbSet<SharedAccount> Shared => Set<SharedAccount>();
    public DbSet<AccountContacts> Contacts => Set<AccountContacts>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AccountsContext).Assembly);
        base.OnModelCreating(modelBuilder);
    }
}
