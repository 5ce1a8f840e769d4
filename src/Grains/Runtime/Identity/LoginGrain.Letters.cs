using CalWater.Grains.Identity;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    /// <summary>Makes good what a crash cut: an act was not recorded, or a session was opened and its owner not told.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await help.RecordAsync(Id, state.State.Unrecorded);
        await TellOfNewComputerAsync();
    }

    public async Task AttemptFailed(FailedAttempt failed)
    {
        await CommitAsync(state.State.Refuse(failed, Now));
        await TellOwnerAsync(failed.Number);
    }

    private async Task TellOwnerAsync(int attempt)
    {
        var now = Now;
        if (!state.State.Exists || !state.State.Failures.TellsOwner(attempt, now)) return;
        await help.Letters.SignInBlockedAsync(Id, state.State);
        await CommitAsync(state.State.OwnerTold(now));
    }

    /// <summary>Sessions are opened one after another, and each is told before the next: so one note is enough.</summary>
    private async Task TellOfNewComputerAsync()
    {
        if (state.State.Untold is not { } signIn) return;
        await help.Letters.NewComputerAsync(Id, state.State, signIn, await OfferAsync());
        await CommitAsync(state.State.ToldOfNewComputer());
    }
}
