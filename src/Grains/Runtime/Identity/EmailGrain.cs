using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed class EmailGrain([PersistentState("email")] IPersistentState<EmailOwnership> state, TimeProvider clock)
    : Grain, IEmailGrain
{
    public async Task<bool> Reserve(LoginId login)
    {
        var now = clock.GetUtcNow();
        if (!state.State.MayBeHeldBy(login, now)) return false;
        await this.CommitAsync(state, state.State.Hold(login, now));
        return true;
    }

    public Task Confirm(LoginId login) => this.CommitAsync(state, state.State.Confirm(login));

    public Task Release(LoginId login) => this.CommitAsync(state, state.State.Release(login));

    public Task<LoginId?> Owner() => Task.FromResult(state.State.Owner);
}
