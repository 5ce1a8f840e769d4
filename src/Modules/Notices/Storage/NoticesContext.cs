using CalWater.Database;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Notices.Storage;

internal sealed class NoticesContext(DbContextOptions<NoticesContext> options) : ModuleContext(options, "notices")
{
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
}

internal static class OutboxRows
{
    /// <summary>Those that no server has taken yet, and that are not given up.</summary>
    public static IQueryable<OutboxRow> Waiting(this IQueryable<OutboxRow> rows) => rows.Where(row => row.SentAt == null && row.GivenUpAt == null);
}
