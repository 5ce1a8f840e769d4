using CalWater.Grains.Identity;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    public Task<LoginStanding?> Standing() => Task.FromResult(state.State.Standing(Now));
}
