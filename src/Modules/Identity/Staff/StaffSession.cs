using CalWater.Grains.Identity;

namespace CalWater.Identity.Staff;

/// <summary>A signed-in browser of a member of staff. The cookie holds the secret, the member's state only its hash.</summary>
public sealed record StaffSession(string SecretHash, string Browser, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt)
{
    /// <summary>How long a customer's pages can be looked at before a reason is asked for again.</summary>
    public static readonly TimeSpan LongestView = TimeSpan.FromMinutes(15);

    /// <summary>How long a browser may do nothing.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>How long a session lasts however busy it is: a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>How old the note of the last use may become before it is written again.</summary>
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(1);

    /// <summary>The customer whose pages this session looks at, or looked at last; null after it was stopped.</summary>
    public CustomerView? View { get; init; }

    /// <summary>The last use is known only so exactly; the cookie's own time is exact.</summary>
    public bool IsOpen(DateTimeOffset now) => now < OpenedAt + Longest && now < LastSeenAt + Idle + NoteEvery;

    public bool IsDueForANote(DateTimeOffset now) => now >= LastSeenAt + NoteEvery;
}
