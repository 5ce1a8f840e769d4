using CalWater.Accounts.Enrolments;
using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.ServiceAccounts;

internal sealed class AccountsOnline(IDbContextFactory<AccountsContext> contexts, TimeProvider clock) : IAccountsOnline
{
    private static readonly Func<AccountsContext, IEnumerable<AccountNumber>, IAsyncEnumerable<OnlineRow>> ByNumbers =
        EF.CompileAsyncQuery((AccountsContext context, IEnumerable<AccountNumber> numbers) =>
            context.Online.AsNoTracking().Where(account => numbers.Contains(account.Number))
                .LeftJoin(context.Contacts.AsNoTracking(), account => account.Number, contacts => contacts.Number, (account, contacts) => new OnlineRow(account, contacts)));

    private static readonly Func<AccountsContext, LoginId, DateOnly, IAsyncEnumerable<SharedAccount>> ByLogin =
        EF.CompileAsyncQuery((AccountsContext context, LoginId login, DateOnly today) =>
            context.Shared.AsNoTracking().Where(shared => shared.Login == login && (shared.Until == null || shared.Until >= today)));

    public async Task<IReadOnlyDictionary<AccountNumber, AccountOnline>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ByNumbers(context, numbers).ToDictionaryAsync(row => row.Account.Number, row => row.Account with { Contacts = row.Contacts }, cancellationToken: cancellation);
    }

    public async Task<IReadOnlyList<AccountOnline>> OwnedByAsync(IReadOnlyCollection<LoginId> logins, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Online.AsNoTracking().Where(account => account.Owner != null && logins.Contains(account.Owner.Value))
            .OrderBy(account => account.Number).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<SharedAccount>> SharedWithAsync(LoginId login, DateOnly today, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ByLogin(context, login, today).ToListAsync(cancellation);
    }

    public async Task RecordAsync(AccountOnline account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await RecordChangesAsync(context, account, cancellation);
        await RecordSharedAsync(context, account, cancellation);
    }

    /// <summary>Mostly nothing has changed. What has is shown and told to the billing office in one transaction.</summary>
    private async Task RecordChangesAsync(AccountsContext context, AccountOnline account, CancellationToken cancellation)
    {
        var before = (await FindAsync([account.Number], cancellation)).GetValueOrDefault(account.Number);
        var now = clock.GetUtcNow();
        var changes = EnrolmentChanges.Between(before, account, now).ToList();
        if (before is not null && changes.Count == 0 && before.Contacts == account.Contacts && EnrolmentChanges.IsSame(before.UnlinkedAt, account.UnlinkedAt)) return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await RecordOwnerAsync(context, account, cancellation);
        await RecordContactsAsync(context, before?.Contacts, account.Contacts, cancellation);
        foreach (var change in changes) await EnrolmentJournal.AddAsync(context, change, account.Owner, now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static Task<int> RecordOwnerAsync(AccountsContext context, AccountOnline account, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"""
            insert into accounts_online (number, owner, e_billing_since, unlinked_at)
            values ({account.Number.ToString()}, {account.Owner?.Value}, {account.EBillingSince?.UtcDateTime}, {account.UnlinkedAt?.UtcDateTime})
            on conflict (number) do update set owner = excluded.owner, e_billing_since = excluded.e_billing_since, unlinked_at = excluded.unlinked_at
            """, cancellation);

    /// <summary>Few accounts are shared, so that what is there is read first, and mostly nothing is written.</summary>
    private static async Task RecordSharedAsync(AccountsContext context, AccountOnline account, CancellationToken cancellation)
    {
        var known = await context.Shared.Where(shared => shared.Number == account.Number).ToListAsync(cancellation);
        if (known.ToHashSet().SetEquals(account.Shared)) return;
        context.Shared.RemoveRange(known.Except(account.Shared));
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        context.Shared.AddRange(account.Shared.Except(known));
        await context.SaveChangesAsync(cancellation);
    }

    private static async Task RecordContactsAsync(AccountsContext context, AccountContacts? known, AccountContacts? next, CancellationToken cancellation)
    {
        if (known == next) return;
        if (next is null) context.Remove(known!);
        else if (known is null) context.Add(next);
        else context.Update(next);
        await context.SaveChangesAsync(cancellation);
    }

    private sealed record OnlineRow(AccountOnline Account, AccountContacts? Contacts);
}
