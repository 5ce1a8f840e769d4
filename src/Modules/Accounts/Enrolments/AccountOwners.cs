using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Enrolments;

/// <summary>Who owned which account when, as the billing office was told.</summary>
public interface IAccountOwners
{
    /// <summary>The accounts that were the login's at the end of a Pacific business day, by number. For a day that is over the answer never changes.</summary>
    Task<IReadOnlyList<AccountNumber>> OwnedByAsync(LoginId login, DateOnly day, CancellationToken cancellation = default);
}

internal sealed class AccountOwners(IDbContextFactory<AccountsContext> contexts) : IAccountOwners
{
    public async Task<IReadOnlyList<AccountNumber>> OwnedByAsync(LoginId login, DateOnly day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var until = day.AddDays(1).StartOfDay().UtcDateTime;
        var numbers = await context.Database.SqlQuery<string>(
            $"""
            select account from accounts_enrolments told
            where kind = 'login' and owner = {login.Value} and recorded_at < {until} and not exists
                (select 1 from accounts_enrolments later where later.account = told.account and later.kind = 'login'
                 and later.at > told.at and later.recorded_at < {until})
            """).ToListAsync(cancellation);
        return [.. numbers.Order(StringComparer.Ordinal).Select(AccountNumber.Parse)];
    }
}
