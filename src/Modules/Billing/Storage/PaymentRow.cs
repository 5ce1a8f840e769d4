using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

/// <summary>What one payment pays on one account, as lists show it; fed by the payment, which is the truth.</summary>
internal sealed class PaymentRow
{
    public required PaymentId Payment { get; init; }
    public required AccountNumber Account { get; init; }
    public required LoginId Login { get; init; }
    public required PaymentStatus Status { get; init; }
    public required Money Amount { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset? PaidAt { get; init; }
    public required string? Brand { get; init; }
    public required string? Last4 { get; init; }
    public required int Version { get; init; }

    public static IEnumerable<PaymentRow> From(Payment payment) => payment.Order.Shares.Select(share => new PaymentRow
    {
        Payment = payment.Order.Id,
        Account = share.Account,
        Login = payment.Order.Login,
        Status = payment.Status,
        Amount = share.Amount,
        StartedAt = payment.Order.At,
        PaidAt = payment.Settlement?.PaidAt,
        Brand = payment.Settlement?.Brand,
        Last4 = payment.Settlement?.Last4,
        Version = payment.Version
    });

    public AccountPayment ToAccountPayment() => new(Payment, Status, Amount, StartedAt, PaidAt, Brand, Last4, Login);
}

internal sealed class PaymentRowConfiguration : IEntityTypeConfiguration<PaymentRow>
{
    public void Configure(EntityTypeBuilder<PaymentRow> builder) =>
        builder.ToTable("Payments").HasKey(row => new { row.Payment, row.Account });
}
