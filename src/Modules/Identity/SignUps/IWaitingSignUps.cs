using CalWater.Grains.Identity;

namespace CalWater.Identity.SignUps;

/// <summary>Sign-ups that wait for their e-mail address to be confirmed, by account: a projection of the sign-up grains, which feed it. For customer service.</summary>
public interface IWaitingSignUps
{
    /// <summary>Those of an account that can still be confirmed, the newest first.</summary>
    Task<IReadOnlyList<WaitingSignUp>> OfAsync(AccountNumber account, CancellationToken cancellation = default);

    /// <summary>Notes that a confirmation was mailed. Called by the sign-up's grain only.</summary>
    Task NoteAsync(WaitingSignUp waiting, CancellationToken cancellation = default);

    /// <summary>The sign-up is at an end. One that is not noted changes nothing.</summary>
    Task ForgetAsync(SignUpId id, CancellationToken cancellation = default);
}

/// <summary>A sign-up that waits.</summary>
/// <param name="Id">Of the sign-up.</param>
/// <param name="MailedAt">When the newest confirmation was mailed.</param>
public sealed record WaitingSignUp(string Id, AccountNumber Account, string Email, DateTimeOffset MailedAt);
