using CalWater.Billing.Bills;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

internal sealed class BillConfiguration : IEntityTypeConfiguration<Bill>
{
    public void Configure(EntityTypeBuilder<Bill> bill)
    {
        bill.HasKey(each => each.Number);
        bill.ComplexProperty(each => each.Period);
        bill.ComplexProperty(each => each.Customer);
        bill.ComplexProperty(each => each.Center);
        bill.Property(each => each.Reads).HasConversion(reads => FrozenText.Of(reads), text => FrozenText.Reads(text), new FrozenComparer<IReadOnlyList<BilledRead>>());
        bill.Property(each => each.Usage).HasConversion(usage => FrozenText.Of(usage), text => FrozenText.Usage(text), new FrozenComparer<IReadOnlyList<MonthlyUsage>>());
        bill.Ignore(each => each.Lines);
        bill.Ignore(each => each.ReplacedBy);
    }
}

internal sealed class BillLineConfiguration : IEntityTypeConfiguration<BillLine>
{
    /// <summary>The bill a line is on; the line itself does not say.</summary>
    public const string Bill = "Bill";

    public void Configure(EntityTypeBuilder<BillLine> line)
    {
        line.Property<BillNumber>(Bill);
        line.HasKey(Bill, nameof(BillLine.Line));
        // The setter says how a rate is kept.
        line.Property(each => each.Rate).UsePropertyAccessMode(PropertyAccessMode.Property);
        line.Property(each => each.Days).HasConversion(days => FrozenText.Of(days), text => FrozenText.Days(text));
    }
}
