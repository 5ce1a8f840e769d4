using System.Collections.Immutable;
using CalWater.Notices.Contents;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    /// <summary>The sign-in from a new computer that the owner was not told of yet; a crash may have come between.</summary>
    public NewComputerSignIn? Untold { get; init; }

    /// <summary>Changes that the owner was not told of yet; a crash may have come between.</summary>
    public ImmutableArray<OwedLetter> Owed { get; init; } = [];

    public Login Told(OwedLetter letter) => this with { Owed = Owed.Remove(letter) };

    /// <summary>Notes that the owner is to be told, where this step has just opened the session.</summary>
    public Login OweNewComputer(Login before, string sessionId, string browser, DateTimeOffset now) =>
        HasSession(sessionId, now) && !before.HasSession(sessionId, now)
            ? this with { Untold = new(Secret.Hash(sessionId), browser, now) }
            : this;

    public Login ToldOfNewComputer() => Untold is null ? this : this with { Untold = null };

    public Login OwnerTold(DateTimeOffset now) => this with { Failures = Failures.Told(now) };

    /// <summary>The owner is to be told of the act just recorded.</summary>
    private Login Owe(LoginChange change, DateTimeOffset at) => this with { Owed = [.. Owed, new(Acts, change, at)] };
}

/// <summary>A mail about a change, which the change itself demands: it goes out also after a crash, and once.</summary>
/// <param name="Act">The number of the act.</param>
public sealed record OwedLetter(int Act, LoginChange Change, DateTimeOffset At);

/// <summary>A sign-in from a computer that was not recognised.</summary>
/// <param name="Id">The hash of the session's secret.</param>
public sealed record NewComputerSignIn(string Id, string Browser, DateTimeOffset At);
