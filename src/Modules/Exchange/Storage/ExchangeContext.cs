using CalWater.Database;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Exchange.Storage;

internal sealed class ExchangeContext(DbContextOptions<ExchangeContext> options) : ModuleContext(options, "exchange")
{
    public DbSet<BatchRow> Batches => Set<BatchRow>();
}

/// <summary>A batch of the CIS that was imported.</summary>
/// <param name="Fingerprint">A hash over the hashes of its files.</param>
internal sealed record BatchRow(string Id, DateTimeOffset CreatedAt, string Fingerprint, DateTimeOffset ImportedAt);
