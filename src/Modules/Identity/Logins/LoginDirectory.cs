using CalWater.Database;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Logins;

internal sealed class LoginDirectory(IDbContextFactory<IdentityContext> contexts, PortalDatabase database) : ILoginDirectory
{
    public async Task<IReadOnlyList<KnownLogin>> FindAsync(IReadOnlyCollection<LoginId> logins, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Logins.AsNoTracking().Where(login => logins.Contains(login.Id)).OrderBy(login => login.Email).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<KnownLogin>> FindByEmailPrefixAsync(string beginning, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Logins.BeginningWith(database, "identity_logins", "email", beginning.ToLowerInvariant(), most).AsNoTracking().ToListAsync(cancellation);
    }

    public async Task RecordAsync(KnownLogin login, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into identity_logins (id, email, created_at) values ({login.Id.Value}, {login.Email}, {login.CreatedAt.UtcDateTime})
            on conflict (id) do update set email = excluded.email, created_at = excluded.created_at
            where identity_logins.email <> excluded.email or identity_logins.created_at <> excluded.created_at
            """, cancellation);
    }
}
