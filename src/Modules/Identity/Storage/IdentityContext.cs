using CalWater.Database;
using CalWater.Identity.Legacy;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Storage;

internal sealed class IdentityContext(DbContextOptions<IdentityContext> options) : ModuleContext(options, "identity")
{
    public DbSet<LegacyUser> LegacyUsers => Set<LegacyUser>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LegacyUser>().HasKey(user => user.UserName);
        base.OnModelCreating(modelBuilder);
    }
}
