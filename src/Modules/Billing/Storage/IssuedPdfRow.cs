using System.Text.Json;
using CalWater.Billing.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalWater.Billing.Storage;

/// <summary>The first delivery of a bill in a language by a template; <c>Other</c> is what a later one differed by, once.</summary>
internal sealed record IssuedPdfRow(BillNumber Bill, string Language, string Template, string Facts, string ContentHash, DateTimeOffset DeliveredAt)
{
    public string? OtherHash { get; init; }
    public DateTimeOffset? OtherAt { get; init; }

    public BillPdfFacts FactsThen => JsonSerializer.Deserialize<BillPdfFacts>(Facts)!;

    public static string TextOf(BillPdfFacts facts) => JsonSerializer.Serialize(facts);
}

internal sealed class IssuedPdfConfiguration : IEntityTypeConfiguration<IssuedPdfRow>
{
    public void Configure(EntityTypeBuilder<IssuedPdfRow> row) =>
        row.ToTable("IssuedPdfs").HasKey(each => new { each.Bill, each.Language, each.Template });
}
