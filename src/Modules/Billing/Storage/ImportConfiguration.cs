using CalWater.Billing.Bills;
using CalWater.Billing.Import;
using CalWater.Billing.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

internal sealed class MeterReadConfiguration : IEntityTypeConfiguration<MeterRead>
{
    public void Configure(EntityTypeBuilder<MeterRead> read) =>
        read.ToTable("Reads").HasKey(each => new { each.Account, each.Meter, each.ReadOn });
}

internal sealed class CisPaymentConfiguration : IEntityTypeConfiguration<CisPayment>
{
    public void Configure(EntityTypeBuilder<CisPayment> payment) =>
        payment.ToTable("CisPayments").HasKey(each => new { each.Reference, each.Account });
}

internal sealed class CisAdjustmentConfiguration : IEntityTypeConfiguration<CisAdjustment>
{
    public void Configure(EntityTypeBuilder<CisAdjustment> adjustment) =>
        adjustment.ToTable("CisAdjustments").HasKey(each => each.Reference);
}

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    /// <summary>Always read by a statement of its own, of stored or of staged bills.</summary>
    public void Configure(EntityTypeBuilder<Statement> statement) => statement.HasNoKey();
}

internal sealed class FrozenFactsConfiguration : IEntityTypeConfiguration<FrozenFacts>
{
    public void Configure(EntityTypeBuilder<FrozenFacts> facts)
    {
        facts.ToTable("StagedFrozen").HasKey(each => each.Number);
        facts.Property(each => each.Reads).HasConversion(reads => FrozenText.Of(reads), text => FrozenText.Reads(text), new FrozenComparer<IReadOnlyList<BilledRead>>());
        facts.Property(each => each.Usage).HasConversion(usage => FrozenText.Of(usage), text => FrozenText.Usage(text), new FrozenComparer<IReadOnlyList<MonthlyUsage>>());
    }
}
