using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

/// <summary>One thing that became of a payment's money, as lists show it.</summary>
internal sealed record MoneyMoveRow(string Source, MoneyMoveKind Kind, PaymentId Payment, long Amount, DateTimeOffset At)
{
    /// <summary>Without the shares, which are postings.</summary>
    public MoneyMove ToMove() => new(Source, Kind, new(Amount), At, []);
}

internal sealed class MoneyMoveRowConfiguration : IEntityTypeConfiguration<MoneyMoveRow>
{
    public void Configure(EntityTypeBuilder<MoneyMoveRow> builder) => builder.ToTable("MoneyMoves").HasKey(row => new { row.Source, row.Kind });
}
