namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    /// <summary>The sign-in from a new computer that the owner was not told of yet; a crash may have come between.</summary>
    public NewComputerSignIn? Untold { get; init; }

    /// <summary>Notes that the owner is to be told, where this step has just opened the session.</summary>
    public Login OweNewComputer(Login before, string sessionId, string browser, DateTimeOffset now) =>
        HasSession(sessionId, now) && !before.HasSession(sessionId, now)
            ? this with { Untold = new(Secret.Hash(sessionId), browser, now) }
            : this;

    public Login ToldOfNewComputer() => Untold is null ? this : this with { Untold = null };

    public Login OwnerTold(DateTimeOffset now) => this with { Failures = Failures.Told(now) };
}

/// <summary>A sign-in from a computer that was not recognised.</summary>
/// <param name="Id">The hash of the session's secret.</param>
public sealed record NewComputerSignIn(string Id, string Browser, DateTimeOffset At);
