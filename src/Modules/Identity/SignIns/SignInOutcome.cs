namespace CalWater.Identity.SignIns;

/// <summary>How a try to sign in ended.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <param name="Login">Who signed in.</param>
    /// <param name="Session">The secret of the session, for the cookie.</param>
    /// <param name="RecognisedBy">The token the browser is to keep from now on (F9); null when nothing changes.</param>
    public sealed record SignedIn(LoginId Login, string Session, string? RecognisedBy) : SignInOutcome;

    /// <summary>The password was right; the computer is not recognised (F8).</summary>
    public sealed record QuestionAsked(LoginId Login, string WaitingId) : SignInOutcome
    {
        /// <summary>A code of the authenticator is asked for, in place of the answer.</summary>
        public bool IsCode { get; init; }
    }

    /// <summary>Wrong, unknown or paused: the three are not told apart.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>The question waited too long, or was answered already: sign in again.</summary>
    public sealed record Expired : SignInOutcome;
}
