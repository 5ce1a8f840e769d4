using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

/// <summary>One thing that became of a payment's money, as lists show it.</summary>
internal sealed record MoneyMoveRow(string Source, MoneyMoveKind Kind, PaymentId Payment, long Amount, DateTimeOffset At)
{
    public static IEnumerable<MoneyMoveRow> From(PaymentId payment, IEnumerable<MoneyMove> moves) =>
        moves.Select(move => new MoneyMoveRow(move.Source, move.Kind, payment, move.Amount.Cents, move.At));

    /// <summary>Both are rows of one move.</summary>
    public bool IsOf(MoneyMoveRow other) => Source == other.Source && Kind == other.Kind;

    /// <summary>Without the shares, which are postings.</summary>
    public MoneyMove ToMove() => new(Source, Kind, new(Amount), At, []);
}

internal sealed class MoneyMoveRowConfiguration : IEntityTypeConfiguration<MoneyMoveRow>
{
    public void Configure(EntityTypeBuilder<MoneyMoveRow> builder) => builder.ToTable("MoneyMoves").HasKey(row => new { row.Source, row.Kind });
}
