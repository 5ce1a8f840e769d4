namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    /// <summary>Makes good what a crash cut: the session was opened and its owner not told.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => TellOfNewComputerAsync();

    public async Task AttemptFailed(int attempt)
    {
        var now = Now;
        if (!state.State.Exists || !state.State.Failures.TellsOwner(attempt, now)) return;
        await letters.SignInBlockedAsync(Id, state.State);
        await CommitAsync(state.State.OwnerTold(now));
    }

    /// <summary>Sessions are opened one after another, and each is told before the next: so one note is enough.</summary>
    private async Task TellOfNewComputerAsync()
    {
        if (state.State.Untold is not { } signIn) return;
        await letters.NewComputerAsync(state.State, signIn);
        await CommitAsync(state.State.ToldOfNewComputer());
    }
}
