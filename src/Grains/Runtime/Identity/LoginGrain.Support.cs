using CalWater.Grains.Identity;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    public Task<LoginStanding?> Standing() => Task.FromResult(state.State.Standing(Now));

    public async Task<bool> Support(SupportAct act, string staff, string reason)
    {
        if (state.State.Support(act, staff, reason, Now) is not { } next) return false;
        await CommitAsync(next);
        return true;
    }
}
