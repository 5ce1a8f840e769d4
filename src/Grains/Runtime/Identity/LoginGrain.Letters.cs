using CalWater.Grains.Identity;
using CalWater.Identity;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    /// <summary>Makes good what a crash cut: an act was not recorded, the directory or the owner not told of it.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await help.RecordAsync(Id, state.State);
        await help.ListAsync(Id, state.State);
        await TellOfChangesAsync();
        await TellOfNewComputerAsync();
        await TellOwnerAsync(state.State.Failures.PausedBy);
    }

    public async Task AttemptFailed(FailedAttempt failed)
    {
        await CommitAsync(state.State.Refuse(failed, Now));
        await TellOwnerAsync(failed.Number);
    }

    private async Task TellOwnerAsync(int attempt)
    {
        if (!state.State.Exists || !state.State.Failures.TellsOwner(attempt)) return;
        await help.Letters.SignInBlockedAsync(Id, state.State);
        await CommitAsync(state.State.OwnerTold(Now));
    }

    /// <summary>Sessions are opened one after another, and each is told before the next: so one note is enough.</summary>
    private async Task TellOfNewComputerAsync()
    {
        if (state.State.Untold is not { } signIn) return;
        await help.Letters.NewComputerAsync(Id, state.State, signIn, await OfferAsync());
        await CommitAsync(state.State.ToldOfNewComputer());
    }

    /// <summary>A letter is owed until it is in the outbox, where the same one comes in once.</summary>
    private async Task TellOfChangesAsync()
    {
        foreach (var letter in state.State.Owed)
        {
            await help.Letters.ChangedAsync(Id, state.State, letter, await OfferAsync());
            await KeepAsync(state.State.Told(letter));
        }
    }

    /// <summary>Makes a link for a mail that is about to be sent.</summary>
    private async Task<string> OfferAsync()
    {
        var secret = Secret.New();
        await KeepAsync(state.State.Offer(secret, Now));
        return secret;
    }
}
