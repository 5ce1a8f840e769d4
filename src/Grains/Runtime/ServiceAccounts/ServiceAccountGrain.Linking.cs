using CalWater.Grains.Linking;

namespace CalWater.Grains.Runtime.ServiceAccounts;

internal sealed partial class ServiceAccountGrain
{
    public async Task<bool> ReserveMove(AccountMove move)
    {
        if (account.State.ReserveMove(move, Now) is not { } held) return false;
        await CommitAsync(held);
        return true;
    }

    public Task FinishMove(AccountMove move) => ChangeAsync(account.State.FinishMove(move, Now));

    public Task GiveUpMove(string order) => CommitAsync(account.State.GiveUpMove(order));
}
