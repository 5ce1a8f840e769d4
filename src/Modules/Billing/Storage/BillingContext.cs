using CalWater.Billing.Bills;
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
        base.OnModelCreating(modelBuilder);
    }
}
