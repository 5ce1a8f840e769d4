using CalWater.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Identity.Pins;

internal sealed class MailedPins(IDbContextFactory<IdentityContext> contexts, TimeProvider clock) : IMailedPins
{
    public async Task RequestAsync(AccountNumber account, CancellationToken cancellation)
    {
        var (number, now) = (account.ToString(), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Pins.Where(row => row.Account == account && row.RequestedAt < now - MailedPin.OneLetterIn).ExecuteDeleteAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"insert into identity_pins (account, requested_at, wrong_tries) values ({number}, {now.UtcDateTime}, 0) on conflict (account) do nothing", cancellation);
    }

    public async Task<bool> TryAsync(AccountNumber account, string pin, CancellationToken cancellation)
    {
        var (hash, since) = (MailedPin.Hash(account, pin), clock.GetUtcNow() - MailedPin.ValidFor);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var alive = context.Pins.Where(row => row.Account == account && row.Hash != null && row.IssuedAt > since && row.WrongTries < MailedPin.MostWrongTries);
        if (await CountAsync(alive, +1, cancellation) == 0) return false;
        return await CountAsync(context.Pins.Where(row => row.Account == account && row.Hash == hash), -1, cancellation) == 1;
    }

    public async Task SpendAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Pins.Where(row => accounts.Contains(row.Account)).ExecuteDeleteAsync(cancellation);
    }

    public async Task<IReadOnlyList<AccountNumber>> WaitingAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Pins.Where(row => row.Hash == null).OrderBy(row => row.Account).Select(row => row.Account).ToListAsync(cancellation);
    }

    public async Task IssueAsync(IReadOnlyDictionary<AccountNumber, string> pins, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var (account, pin) in pins) await IssueAsync(context, account, MailedPin.Hash(account, pin), now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static Task<int> IssueAsync(IdentityContext context, AccountNumber account, string hash, DateTimeOffset now, CancellationToken cancellation) =>
        context.Pins.Where(row => row.Account == account && row.Hash == null).ExecuteUpdateAsync(row => row
            .SetProperty(each => each.Hash, hash).SetProperty(each => each.IssuedAt, now), cancellation);

    /// <summary>One statement, so that parallel guesses cannot slip past.</summary>
    private static Task<int> CountAsync(IQueryable<PinRow> rows, int by, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(row => row.SetProperty(each => each.WrongTries, each => each.WrongTries + by), cancellation);
}
