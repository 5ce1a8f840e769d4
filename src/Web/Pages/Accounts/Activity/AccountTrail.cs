using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using Orleans;

namespace CalWater.Web.Pages.Accounts.Activity;

/// <summary>What the owner reads of an account's audit trail, newest first: what happened since the account is theirs.</summary>
internal sealed class AccountTrail(IAuditTrail trail, IGrainFactory grains)
{
    private const int MostRead = 200;

    /// <summary>The newest rows about some acts.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAsync(ServiceAccount account, IReadOnlyCollection<string> acts, int most) =>
        [.. (await ReadAsync(account, MostRead)).Where(row => acts.Contains(row.What)).Take(most)];

    /// <param name="account">The account.</param>
    /// <param name="most">How many rows at most.</param>
    /// <param name="before">Only rows with a smaller number than this.</param>
    public async Task<IReadOnlyList<AuditRow>> ReadAsync(ServiceAccount account, int most, long before = long.MaxValue)
    {
        var since = (await grains.ServiceAccount(account.Number).Get()).OwnedSince ?? DateTimeOffset.MinValue;
        var rows = await trail.ReadAsync(AuditSubject.Of(account.Number), most, before);
        // A row keeps whole milliseconds.
        return [.. rows.Where(row => row.At.ToUnixTimeMilliseconds() >= since.ToUnixTimeMilliseconds())];
    }
}
