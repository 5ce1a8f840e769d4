using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Audit;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.ServiceAccounts;

/// <summary>Whom an account's grain tells of what it has committed.</summary>
internal sealed class AccountHelp(AuditedCommits commits, AccountLetters letters, IAccountsOnline online)
{
    /// <summary>Commits the next state, then the row of the act that led to it, then the mails it demands.</summary>
    public Task CommitAsync(Grain grain, IPersistentState<OnlineAccount> state, OnlineAccount next, AccountNumber number) =>
        commits.CommitAsync(grain, state, next, AuditSubject.Of(number), committed => letters.SendAsync(number, committed));

    /// <summary>Row and mails of the last act again, because a crash may have come between; neither is there twice.</summary>
    public async Task RecordAsync(AccountNumber number, OnlineAccount state)
    {
        await commits.RecordAsync(state, AuditSubject.Of(number));
        await letters.SendAsync(number, state);
    }

    public Task ListAsync(AccountOnline account) => online.RecordAsync(account);
}
