using System.Collections.Immutable;
using CalWater.Accounts.Linking;
using CalWater.Grains.Linking;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Linking;

[GrainType("moves")]
internal sealed class MovesGrain([PersistentState("moves")] IPersistentState<DayOfMoves> state, TimeProvider clock) : Grain, IMovesGrain
{
    public async Task<bool> Take(ImmutableArray<AccountMoved> moves, int limit)
    {
        if (state.State.Take(moves, limit, clock.PacificToday()) is not { } next) return false;
        await this.CommitAsync(state, next);
        return true;
    }
}
