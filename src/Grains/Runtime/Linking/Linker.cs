using CalWater.Accounts.Linking;
using CalWater.Grains.Identity;
using CalWater.Grains.Linking;
using CalWater.Grains.ServiceAccounts;
using Orleans;

namespace CalWater.Grains.Runtime.Linking;

/// <summary>The steps of an order. Each can be repeated; while an order holds an account nobody else moves it.</summary>
internal sealed class Linker(IGrainFactory grains, MoveLimit limit)
{
    /// <summary>Why the order cannot be given at all; null when it can.</summary>
    public async Task<LinkingVerdict?> RefusalAsync(LinkingOrder order)
    {
        if (order.To is { } to && await RefusalOfAsync(to, order) is { } refusal) return refusal;
        return await limit.AllowsAsync(order) ? null : LinkingVerdict.NeedsApproval;
    }

    /// <summary>Holds every account, or none.</summary>
    public async Task<bool> HoldAsync(string id, LinkingOrder order)
    {
        var held = await Task.WhenAll(order.Accounts.Select(each => Account(each).ReserveMove(Move(id, order, each))));
        if (!held.Contains(false)) return true;
        await Task.WhenAll(order.Accounts.Select(each => Account(each).GiveUpMove(id)));
        return false;
    }

    /// <summary>Changes what the logins show. Off comes before on, so that two logins never see one account.</summary>
    public async Task ShowAsync(LinkingOrder order)
    {
        await Task.WhenAll(order.Accounts.GroupBy(each => each.From).Where(group => group.Key != order.To).Select(group => LeaveAsync(group.Key, order, group)));
        if (order.To is { } to) await grains.Login(to).Join(Moved(order, order.Accounts));
    }

    /// <summary>Makes the accounts' own record agree, and lets go of them.</summary>
    public Task HandOverAsync(string id, LinkingOrder order) =>
        Task.WhenAll(order.Accounts.Select(each => Account(each).FinishMove(Move(id, order, each))));

    private async Task<LinkingVerdict?> RefusalOfAsync(LoginId to, LinkingOrder order)
    {
        if (await grains.Login(to).Get() is not { } login) return LinkingVerdict.NoLogin;
        return login.Accounts.Union(order.Accounts.Select(each => each.Number)).Count() > LinkingState.MostAccounts ? LinkingVerdict.TooMany : null;
    }

    private Task LeaveAsync(LoginId? login, LinkingOrder order, IEnumerable<LinkedAccount> accounts) =>
        login is { } left ? grains.Login(left).Leave(Moved(order, accounts)) : Task.CompletedTask;

    private IServiceAccountGrain Account(LinkedAccount account) => grains.ServiceAccount(account.Number);

    private static AccountMove Move(string id, LinkingOrder order, LinkedAccount account) => new(id, account.From, order.To, order.Staff, order.Reason);

    private static MovedAccounts Moved(LinkingOrder order, IEnumerable<LinkedAccount> accounts) =>
        new([.. accounts.Select(each => each.Number)], order.Staff, order.Reason);
}
