using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Staff;

internal sealed class StaffDirectory(IDbContextFactory<IdentityContext> contexts, TimeProvider clock) : IStaffDirectory
{
    public Task<StaffMember?> FindAsync(StaffId id, CancellationToken cancellation) => FindAsync(all => all.Where(row => row.Id == id.Value), cancellation);

    public Task<StaffMember?> FindAsync(EmailAddress email, CancellationToken cancellation)
    {
        var address = email.ToString();
        return FindAsync(all => all.Where(row => row.Email == address), cancellation);
    }

    public async Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Staff.AsNoTracking().OrderBy(row => row.Email).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToMember())];
    }

    public async Task<StaffMember> PutAsync(EmailAddress email, StaffRole role, string invitationSecret, string actor, CancellationToken cancellation)
    {
        var (address, now, hash) = (email.ToString(), clock.GetUtcNow(), Secret.Hash(invitationSecret));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into identity_staff (id, email, role, added_at, invitation_hash, invited_at)
            values ({StaffId.New().Value}, {address}, {role.ToString()}, {now.UtcDateTime}, {hash}, {now.UtcDateTime})
            on conflict (email) do update set role = excluded.role, invitation_hash = excluded.invitation_hash, invited_at = excluded.invited_at
            """, cancellation);
        var member = (await context.Staff.AsNoTracking().SingleAsync(row => row.Email == address, cancellation)).ToMember();
        await context.AppendAsync(AuditSubject.Of(member.Id), Invited(member, hash, actor, now), now, cancellation);
        await transaction.CommitAsync(cancellation);
        return member;
    }

    public async Task<bool> RemoveAsync(StaffId id, string actor, string reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow();
        if (await context.Staff.Where(row => row.Id == id.Value).ExecuteDeleteAsync(cancellation) == 0) return false;
        context.StaffDepartures.Add(new() { Id = id.Value });
        await context.AppendAsync(AuditSubject.Of(id), new("removed", now, actor, StaffActs.Removed, AuditEntry.Json(("reason", reason))), now, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<IReadOnlyList<StaffId>> DepartedAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await context.StaffDepartures.AsNoTracking().ToListAsync(cancellation)).Select(row => new StaffId(row.Id))];
    }

    public async Task NoteForgottenAsync(StaffId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.StaffDepartures.Where(row => row.Id == id.Value).ExecuteDeleteAsync(cancellation);
    }

    public async Task NoteEnrolledAsync(StaffId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Staff.Where(row => row.Id == id.Value && row.EnrolledAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.EnrolledAt, clock.GetUtcNow()), cancellation);
    }

    private async Task<StaffMember?> FindAsync(Func<IQueryable<StaffRow>, IQueryable<StaffRow>> which, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await which(context.Staff.AsNoTracking()).SingleOrDefaultAsync(cancellation))?.ToMember();
    }

    private static AuditEntry Invited(StaffMember member, string invitation, string actor, DateTimeOffset now) =>
        new($"invited-{invitation}", now, actor, StaffActs.Invited, AuditEntry.Json(("email", member.Email.ToString()), ("role", member.Role.ToString())));
}
