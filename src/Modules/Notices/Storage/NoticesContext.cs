using CalWater.Database;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Notices.Storage;

internal sealed class NoticesContext(DbContextOptions<NoticesContext> options) : ModuleContext(options, "notices")
{
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
}
