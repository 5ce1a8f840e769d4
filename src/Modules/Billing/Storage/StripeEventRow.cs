using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

/// <summary>A webhook event as Stripe sent it, kept before Stripe is told that it arrived.</summary>
internal sealed class StripeEventRow
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    /// <summary>The payment its object carries, where it carries one.</summary>
    public PaymentId? Payment { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public int Attempts { get; set; }
    public DateTimeOffset NextAttemptAt { get; set; }
    public DateTimeOffset? ProcessedAt { get; set; }
    /// <summary>Why the last attempt to process it failed.</summary>
    public string? Fault { get; set; }
}

internal sealed class StripeEventRowConfiguration : IEntityTypeConfiguration<StripeEventRow>
{
    public void Configure(EntityTypeBuilder<StripeEventRow> builder) => builder.ToTable("StripeEvents").HasKey(row => row.Id);
}
