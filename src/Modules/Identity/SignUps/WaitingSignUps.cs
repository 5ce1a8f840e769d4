using CalWater.Grains.Identity;
using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.SignUps;

internal sealed class WaitingSignUps(IDbContextFactory<IdentityContext> contexts, TimeProvider clock) : IWaitingSignUps
{
    public async Task<IReadOnlyList<WaitingSignUp>> OfAsync(AccountNumber account, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - SignUp.Longest;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.WaitingSignUps.AsNoTracking().Where(waiting => waiting.Account == account && waiting.MailedAt > since)
            .OrderByDescending(waiting => waiting.MailedAt).ToListAsync(cancellation);
    }

    public async Task NoteAsync(WaitingSignUp waiting, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into identity_waiting_sign_ups (id, account, email, mailed_at)
            values ({waiting.Id}, {waiting.Account.ToString()}, {waiting.Email}, {waiting.MailedAt.UtcDateTime})
            on conflict (id) do update set account = excluded.account, email = excluded.email, mailed_at = excluded.mailed_at
            """, cancellation);
    }

    public async Task ForgetAsync(SignUpId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.WaitingSignUps.Where(waiting => waiting.Id == id.Value).ExecuteDeleteAsync(cancellation);
    }
}
