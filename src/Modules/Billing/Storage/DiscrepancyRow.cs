using CalWater.Billing.Payments.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

internal sealed class DiscrepancyConfiguration : IEntityTypeConfiguration<Discrepancy>
{
    public void Configure(EntityTypeBuilder<Discrepancy> builder) => builder.ToTable("Discrepancies").HasKey(each => new { each.Object, each.Kind });
}

internal sealed class ReconciledDayConfiguration : IEntityTypeConfiguration<ReconciledDay>
{
    public void Configure(EntityTypeBuilder<ReconciledDay> builder) => builder.ToTable("ReconciledDays").HasKey(each => each.Day);
}
