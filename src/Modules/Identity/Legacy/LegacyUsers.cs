using System.Diagnostics.CodeAnalysis;
using CalWater.Database;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Legacy;

internal sealed class LegacyUsers(IDbContextFactory<IdentityContext> contexts, PortalDatabase database) : ILegacyUsers
{
    /// <summary>Exactly first, because that needs no search through all.</summary>
    public async Task<LegacyUser?> FindAsync(string userName, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.LegacyUsers.AsNoTracking().FirstOrDefaultAsync(user => user.UserName == userName, cancellation)
            ?? await FindFoldedAsync(context, userName, cancellation);
    }

    public async Task<IReadOnlyList<LegacyUser>> FindByPrefixAsync(string beginning, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var named = await BeginningWith("lower(user_name)").ToListAsync(cancellation);
        return [.. named.Concat(await BeginningWith("lower(email)").ToListAsync(cancellation)).Distinct().Take(most)];

        IQueryable<LegacyUser> BeginningWith(string text) =>
            context.LegacyUsers.BeginningWith(database, "identity_legacy_users", text, beginning.ToLowerInvariant(), most).AsNoTracking();
    }

    public async Task<IReadOnlyList<LegacyUser>> OfAsync(IReadOnlyCollection<AccountNumber> accounts, string? email, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.LegacyUsers.AsNoTracking().Where(user => (user.Account != null && accounts.Contains(user.Account.Value)) || user.Email == email)
            .OrderBy(user => user.UserName).ToListAsync(cancellation);
    }

    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Globalization", "CA1308", Justification = "Becomes lower() in the database.")]
    private static Task<LegacyUser?> FindFoldedAsync(IdentityContext context, string userName, CancellationToken cancellation)
    {
        var folded = userName.ToLowerInvariant();
        return context.LegacyUsers.AsNoTracking().OrderBy(user => user.UserName).FirstOrDefaultAsync(user => user.UserName.ToLower() == folded, cancellation);
    }
}
