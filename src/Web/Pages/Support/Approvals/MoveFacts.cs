using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Linking;
using CalWater.Identity.Logins;
using CalWater.Web.Pages.Support.Linking;

namespace CalWater.Web.Pages.Support.Approvals;

/// <summary>What there is to know of an order to move accounts before one agrees to it.</summary>
/// <param name="To">The login they go to; null takes them off every login.</param>
internal sealed record MoveFacts(KnownLogin? To, IReadOnlyList<MoveFact> Accounts);

/// <summary>One account of the order.</summary>
/// <param name="From">The login that it was on as the order was given.</param>
/// <param name="Now">The login that it is on now.</param>
internal sealed record MoveFact(ServiceAccount Account, KnownLogin? From, KnownLogin? Now)
{
    /// <summary>Somebody moved it since: approved, the order does nothing.</summary>
    public bool IsElsewhere => From?.Id != Now?.Id;
}

/// <summary>Looks the facts up.</summary>
internal sealed class MoveCheck(LinkSearch search, ILoginDirectory directory)
{
    public async Task<MoveFacts> OfAsync(LinkingOrder order)
    {
        AccountNumber[] numbers = [.. order.Accounts.Select(each => each.Number)];
        var (owners, from) = (await search.OwnersAsync(numbers), order.Accounts.ToDictionary(each => each.Number, each => each.From));
        var logins = await LoginsAsync(from.Values.Append(order.To).OfType<LoginId>().Union(owners.Values));
        return new(Of(order.To), [.. (await search.AccountsAsync(numbers)).Select(account =>
            new MoveFact(account, Of(from[account.Number]), owners.TryGetValue(account.Number, out var owner) ? Of(owner) : null))]);

        KnownLogin? Of(LoginId? id) => id is { } login ? logins.GetValueOrDefault(login) : null;
    }

    private async Task<Dictionary<LoginId, KnownLogin>> LoginsAsync(IEnumerable<LoginId> ids) =>
        (await directory.FindAsync([.. ids])).ToDictionary(login => login.Id);
}
