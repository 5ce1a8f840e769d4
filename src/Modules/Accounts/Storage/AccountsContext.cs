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
        modelBuilder.Entity<PublishedBatch>().ToTable("Published").HasNoKey();
        HideUnpublished<CustomerCenter>(modelBuilder);
        HideUnpublished<ServiceAccount>(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>No query finds rows of a batch that is not published.</summary>
    private void HideUnpublished<TRow>(ModelBuilder modelBuilder) where TRow : class
    {
        modelBuilder.Entity<TRow>().Property<int>("Batch");
        modelBuilder.Entity<TRow>().HasQueryFilter(row => EF.Property<int>(row, "Batch") <= Set<PublishedBatch>().Max(published => published.Batch));
    }
}

/// <summary>The newest batch that is seen.</summary>
internal sealed record PublishedBatch(int Batch);
