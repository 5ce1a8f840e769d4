using System.Collections.Immutable;
using CalWater.Grains.Linking;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    public Task Join(MovedAccounts accounts) => CommitAsync(state.State.Join(accounts, Now));

    public Task Leave(MovedAccounts accounts) => CommitAsync(state.State.Leave(accounts, Now));

    public Task Reviewed(ImmutableArray<AccountNumber> accounts) => CommitAsync(state.State.Reviewed(accounts, Now));
}
