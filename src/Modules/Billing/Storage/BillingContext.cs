using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Database;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Storage;

internal sealed class BillingContext(DbContextOptions<BillingContext> options) : ModuleContext(options, "billing")
{
    public DbSet<Bill> Bills => Set<Bill>();
    public DbSet<BillLine> BillLines => Set<BillLine>();
    public DbSet<LedgerRow> LedgerEntries => Set<LedgerRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BillingContext).Assembly);
        modelBuilder.Entity<PublishedBatch>().ToTable("Published").HasNoKey();
        HideUnpublished<Bill>(modelBuilder);
        HideUnpublished<LedgerRow>(modelBuilder);
        HideUnpublished<MeterRead>(modelBuilder);
        HideUnpublished<CisPayment>(modelBuilder);
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>No query finds rows of a batch that is not published; lines are found by their bill.</summary>
    private void HideUnpublished<TRow>(ModelBuilder modelBuilder) where TRow : class
    {
        modelBuilder.Entity<TRow>().Property<int>("Batch");
        modelBuilder.Entity<TRow>().HasQueryFilter(row => EF.Property<int>(row, "Batch") <= Set<PublishedBatch>().Max(published => published.Batch));
    }
}

/// <summary>The newest batch that is seen.</summary>
internal sealed record PublishedBatch(int Batch);
