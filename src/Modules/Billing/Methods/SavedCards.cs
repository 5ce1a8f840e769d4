using CalWater.Billing.Storage;
using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Methods;

/// <summary>A saved card that is about to expire, and of which its customer has not been told.</summary>
public sealed record ExpiringCard(string Method, LoginId Login, string Brand, string Last4, DateOnly Expires);

/// <summary>The saved cards of all logins, for the notice that one is about to expire.</summary>
public interface ISavedCards
{
    /// <summary>Cards good through the end of a month that ends by the day.</summary>
    Task<IReadOnlyList<ExpiringCard>> ExpiringAsync(DateOnly by, int most, CancellationToken cancellation = default);

    /// <summary>Whose card it is; null where it is nobody's.</summary>
    Task<LoginId?> OwnerAsync(string method, CancellationToken cancellation = default);

    /// <summary>Their customer is told.</summary>
    Task ToldAsync(ExpiringCard card, CancellationToken cancellation = default);

    /// <summary>Shows a login's cards as they are now.</summary>
    Task ShowAsync(LoginId login, IEnumerable<SavedMethod> methods);
}

internal sealed class SavedCards(IDbContextFactory<BillingContext> contexts) : ISavedCards
{
    public async Task<IReadOnlyList<ExpiringCard>> ExpiringAsync(DateOnly by, int most, CancellationToken cancellation)
    {
        var month = by.AddDays(1 - by.Day).AddMonths(by.AddDays(1).Day == 1 ? 0 : -1);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<SavedCardRow>().Where(row => row.Expires <= month && (row.Told == null || row.Told != row.Expires))
            .OrderBy(row => row.Expires).ThenBy(row => row.Method).Take(most)
            .Select(row => new ExpiringCard(row.Method, row.Login, row.Brand, row.Last4, row.Expires)).ToListAsync(cancellation);
    }

    public async Task<LoginId?> OwnerAsync(string method, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Set<SavedCardRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Method == method, cancellation))?.Login;
    }

    public async Task ToldAsync(ExpiringCard card, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Set<SavedCardRow>().Where(row => row.Method == card.Method)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.Told, card.Expires), cancellation);
    }

    public async Task ShowAsync(LoginId login, IEnumerable<SavedMethod> methods)
    {
        await using var context = await contexts.CreateDbContextAsync();
        SavedCardRow[] now = [.. SavedCardRow.From(login, methods)];
        var ids = now.Select(row => row.Method).ToList();
        var known = await context.Set<SavedCardRow>().AsNoTracking().Where(row => row.Login == login || ids.Contains(row.Method)).ToListAsync();
        context.RemoveRange(known.Where(row => !ids.Contains(row.Method)));
        foreach (var row in now)
        {
            var entry = context.Entry(row);
            entry.State = known.Exists(each => each.Method == row.Method) ? EntityState.Modified : EntityState.Added;
            // Of what its customer was told, only the notice knows.
            entry.Property(each => each.Told).IsModified = false;
        }
        await context.SaveChangesAsync();
    }
}
