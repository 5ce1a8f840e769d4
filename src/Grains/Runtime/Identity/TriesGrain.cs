using CalWater.Grains.Identity;
using CalWater.Identity.Tries;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed class TriesGrain([PersistentState("tries")] IPersistentState<DayOfTries> state, TimeProvider clock) : Grain, ITriesGrain
{
    public async Task<bool> Take(int limitPerDay)
    {
        await this.CommitAsync(state, state.State.Another(clock.PacificToday()));
        return state.State.Count <= limitPerDay;
    }

    public Task TakeBack() => this.CommitAsync(state, state.State.OneFewer());
}
