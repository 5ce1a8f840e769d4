using CalWater.Database;
using CalWater.Database.Bulk;
using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Import;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Exchange.Storage;

internal sealed class ExchangeContext(DbContextOptions<ExchangeContext> options) : ModuleContext(options, "exchange")
{
    public DbSet<BatchRow> Batches => Set<BatchRow>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();
    public DbSet<DeliveryFaultRow> DeliveryFaults => Set<DeliveryFaultRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DeliveryFaultRow>().HasKey(fault => new { fault.Delivery, fault.Number });
        base.OnModelCreating(modelBuilder);
    }
}

/// <summary>A batch of the CIS that was imported.</summary>
/// <param name="Fingerprint">A hash over the hashes of its files.</param>
internal sealed record BatchRow(string Id, DateTimeOffset CreatedAt, string Fingerprint, DateTimeOffset ImportedAt);

/// <summary>A delivery as stored.</summary>
/// <param name="Contents">The <see cref="Import.ImportSummary"/> as JSON.</param>
/// <param name="Progress">The <see cref="Import.ImportProgress"/> as JSON, as it was within the last second or two; only while it runs.</param>
internal sealed record DeliveryRow(
    string Id, DeliverySource Source, string Actor, string Folder, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, DeliveryState State,
    string? Batch, string? Contents, int FaultCount, string? Progress = null);

/// <summary>A fault of a delivery that was refused.</summary>
/// <param name="Number">Its place in the report, from 1.</param>
/// <param name="Reason">Its words in English, which programs read that know no <paramref name="Code"/>.</param>
/// <param name="Code">Null in what such a program kept.</param>
internal sealed record DeliveryFaultRow(
    string Delivery, int Number, string File, int? Line, string? ColumnName, string? Value, string Reason,
    FaultCode? Code, string? FirstDetail, string? SecondDetail)
{
    public static DeliveryFaultRow Of(string delivery, int number, RowFault fault) => new(
        delivery, number, fault.File, fault.Line, fault.Column, fault.Value, FaultWords.Of(fault.Reason, Language.English),
        fault.Reason.Code, fault.Reason.First, fault.Reason.Second);

    public RowFault AsFault() => new(File, Line, ColumnName, Value, Code is { } code ? new(code, FirstDetail, SecondDetail) : new(FaultCode.Told, Reason));
}
