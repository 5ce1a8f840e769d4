using CalWater.Grains.Identity;

namespace CalWater.Identity.Logins;

/// <summary>A signed-in browser. The cookie holds the secret, the login only its hash.</summary>
/// <param name="ConfirmedAt">When password or passkey was last asked for again; null when only to sign in.</param>
public sealed record Session(string SecretHash, string Browser, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, DateTimeOffset? ConfirmedAt = null)
{
    /// <summary>How long a browser may do nothing.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    /// <summary>How long a session lasts however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How long after sign-in, or password or passkey once more, e-mail address, password and authenticator may be changed.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>How old the note of the last use may become before it is written again.</summary>
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(5);

    /// <summary>The last use is known only so exactly; the cookie's own time is exact.</summary>
    public bool IsOpen(DateTimeOffset now) => now < OpenedAt + Longest && now < LastSeenAt + Idle + NoteEvery;

    public bool IsDueForANote(DateTimeOffset now) => now >= LastSeenAt + NoteEvery;

    public bool IsFresh(DateTimeOffset now) => now <= (ConfirmedAt ?? OpenedAt) + Fresh;

    internal OpenSession Shown(string asking) => new(SecretHash, Browser, OpenedAt, LastSeenAt, Secret.Matches(asking, SecretHash));
}

/// <summary>A sign-in whose password was right and that waits for the answer of the security question, or for a code.</summary>
public sealed record WaitingSignIn(string SecretHash, DateTimeOffset Until)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
}

/// <summary>A computer that is not asked the security question (F9).</summary>
public sealed record RecognisedComputer(string TokenHash, string Browser, DateTimeOffset FirstUsedAt, DateTimeOffset LastUsedAt)
{
    internal KnownComputer Shown(string? asking) =>
        new(TokenHash, Browser, FirstUsedAt, LastUsedAt, asking is not null && Secret.Matches(asking, TokenHash));
}
