using CalWater.Database;
using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;
using CalWater.Identity.Legacy;
using CalWater.Identity.Logins;
using CalWater.Identity.Pins;
using CalWater.Identity.SignUps;
using CalWater.Identity.Staff;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Storage;

internal sealed class IdentityContext(DbContextOptions<IdentityContext> options) : ModuleContext(options, "identity")
{
    public DbSet<LegacyUser> LegacyUsers => Set<LegacyUser>();
    public DbSet<KnownLogin> Logins => Set<KnownLogin>();
    public DbSet<PinRow> Pins => Set<PinRow>();
    public DbSet<WaitingSignUp> WaitingSignUps => Set<WaitingSignUp>();
    public DbSet<StaffRow> Staff => Set<StaffRow>();
    public DbSet<StaffDepartureRow> StaffDepartures => Set<StaffDepartureRow>();
    public DbSet<ListedApproval> Approvals => Set<ListedApproval>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<LegacyUser>().HasKey(user => user.UserName);
        modelBuilder.Entity<PinRow>().HasKey(row => row.Account);
        modelBuilder.Entity<AuditRow>().HasKey(row => new { row.SubjectKind, row.SubjectId, row.Number });
        modelBuilder.Entity<AuditHead>().HasKey(head => new { head.SubjectKind, head.SubjectId });
        base.OnModelCreating(modelBuilder);
    }
}
