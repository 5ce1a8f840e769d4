namespace CalWater.Identity.SignIns;

/// <summary>How a try to sign in ended.</summary>
public abstract record SignInResult
{
    private SignInResult()
    {
    }

    /// <param name="Login">Who signed in.</param>
    /// <param name="Session">The secret of the session, for the cookie.</param>
    /// <param name="RecognisedBy">The token the browser is to keep from now on (F9); null when nothing changes.</param>
    public sealed record SignedIn(LoginId Login, string Session, string? RecognisedBy) : SignInResult;

    /// <summary>The password was right; the computer is not recognised (F8).</summary>
    public sealed record QuestionAsked(LoginId Login, string WaitingId) : SignInResult;

    /// <summary>Wrong, unknown or paused: the three are not told apart.</summary>
    public sealed record Refused : SignInResult;

    /// <summary>The question waited too long, or was answered already: sign in again.</summary>
    public sealed record Expired : SignInResult;
}
