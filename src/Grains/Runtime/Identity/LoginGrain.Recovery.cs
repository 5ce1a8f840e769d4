using CalWater.Grains.Identity;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    /// <summary>The mail is sent again on a repeat, under the same id: a crash may have come between the two.</summary>
    public async Task<bool> Recover(RecoveredPassword recovered)
    {
        await CommitAsync(state.State.Recover(recovered, Now));
        if (!state.State.IsRecoveredBy(recovered.Recovery)) return false;
        await help.Letters.PasswordRecoveredAsync(state.State, recovered.Recovery);
        return true;
    }
}
