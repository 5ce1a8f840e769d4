namespace CalWater.Identity.Logins;

/// <summary>A signed-in browser. The cookie holds the secret, the login only its hash.</summary>
public sealed record Session(string SecretHash, string Browser, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt)
{
    /// <summary>How long a browser may do nothing.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    /// <summary>How long a session lasts however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How old the note of the last use may become before it is written again.</summary>
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(5);

    /// <summary>The last use is known only so exactly; the cookie's own time is exact.</summary>
    public bool IsOpen(DateTimeOffset now) => now < OpenedAt + Longest && now < LastSeenAt + Idle + NoteEvery;

    public bool IsDueForANote(DateTimeOffset now) => now >= LastSeenAt + NoteEvery;
}

/// <summary>A sign-in whose password was right and that waits for the answer of the security question.</summary>
public sealed record WaitingSignIn(string SecretHash, DateTimeOffset Until)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
}

/// <summary>A computer that is not asked the security question (F9).</summary>
public sealed record RecognisedComputer(string TokenHash, string Browser, DateTimeOffset FirstUsedAt, DateTimeOffset LastUsedAt);
