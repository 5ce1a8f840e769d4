using CalWater.Accounts.Linking;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Linking;
using CalWater.Identity.Approvals;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Grains.Runtime.Linking;

/// <summary>How many accounts one person may move without a second, in one order or in many on a day (<see cref="SupportOptions.MovesWithoutApproval"/>).</summary>
internal sealed class MoveLimit(IGrainFactory grains, IAccountsOnline online, IOptions<SupportOptions> limits)
{
    /// <summary>Counts what the order moves. What a supervisor approved, and what the CIS links, is not counted.</summary>
    /// <returns>False when a supervisor has to agree first.</returns>
    public async Task<bool> AllowsAsync(LinkingOrder order)
    {
        if (order.ApprovedAs is not null || order.Staff == Actors.Cis) return true;
        var moves = DayOfMoves.Of(order, await TakenOffAsync([.. order.Accounts.Where(each => each.From is null).Select(each => each.Number)]));
        return moves.IsEmpty || await grains.MovesOf(order.Staff).Take(moves, limits.Value.MovesWithoutApproval);
    }

    /// <summary>Those that customer service took off a login and that are nobody's since.</summary>
    private async Task<IReadOnlySet<AccountNumber>> TakenOffAsync(IReadOnlyCollection<AccountNumber> accounts) =>
        accounts.Count == 0 ? new HashSet<AccountNumber>()
            : (await online.FindAsync(accounts)).Values.Where(each => each.UnlinkedAt is not null).Select(each => each.Number).ToHashSet();
}
