using CalWater.Grains.Identity;
using CalWater.Identity.SignUps;
using Orleans;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>The mailed confirmation, and the list of those that customer service can have sent again.</summary>
internal sealed partial class SignUpGrain
{
    private async Task<SignUpRefused?> MailAsync(SignUpStep step, SignUp next)
    {
        if (!state.State.Takes(step, Now)) return new SignUpRefused.OutOfOrder();
        if (!next.MayMail) return new SignUpRefused.TooManyMails();
        var mailed = MailedSecrets.New();
        await this.CommitAsync(state, next.Mail(mailed, Now));
        await help.Letters.ConfirmAsync(Id, state.State, mailed);
        await help.Waiting.NoteAsync(new(Id.Value, next.Account!.Value, $"{next.Email}", Now));
        return null;
    }

    private SignUpId Id => IdentityGrains.SignUpOf(this.GetPrimaryKeyString());
}
