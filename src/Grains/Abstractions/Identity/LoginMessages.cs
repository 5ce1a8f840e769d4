using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>A login as pages show it.</summary>
/// <param name="Accounts">The service accounts on it.</param>
/// <param name="ToReview">Those that were added later, until the owner has looked at how each is paid (F17).</param>
[GenerateSerializer, Immutable, Alias("login-profile")]
public sealed record LoginProfile(
    [property: Id(0)] LoginId Id,
    [property: Id(1)] EmailAddress Email,
    [property: Id(2)] Language Language,
    [property: Id(3)] ImmutableArray<AccountNumber> Accounts,
    [property: Id(4)] ImmutableArray<AccountNumber> ToReview);

/// <summary>What a confirmed sign-up makes a login of.</summary>
[GenerateSerializer, Immutable, Alias("new-login")]
public sealed record NewLogin(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] string PasswordHash,
    [property: Id(2)] ImmutableArray<HashedAnswer> Answers,
    [property: Id(3)] ImmutableArray<AccountNumber> Accounts,
    [property: Id(4)] Language Language);

/// <summary>A security question and the slow hash of its folded answer.</summary>
[GenerateSerializer, Immutable, Alias("hashed-answer")]
public sealed record HashedAnswer([property: Id(0)] SecurityQuestion Question, [property: Id(1)] string Hash);

/// <summary>A counted try at a password or an answer.</summary>
/// <param name="Number">Which try in a row since the last sign-in.</param>
/// <param name="Hash">What to check it against; null where there is nothing that could match.</param>
/// <param name="Examined">False while tries are paused: the check is made for its time, and the verdict is no.</param>
[GenerateSerializer, Immutable, Alias("attempt")]
public sealed record Attempt([property: Id(0)] int Number, [property: Id(1)] string? Hash, [property: Id(2)] bool Examined);

/// <summary>A right password.</summary>
/// <param name="Attempt">The number of the try.</param>
/// <param name="SessionId">The secret of the session to open, or of the wait for an answer; random, made for this sign-in.</param>
/// <param name="ComputerToken">What the browser keeps of being recognised; null when it has nothing.</param>
/// <param name="Browser">The browser and system in words.</param>
/// <param name="AskQuestion">Whether an unrecognised computer is asked a security question at all.</param>
/// <param name="Rehashed">The password hashed anew, where its hash had become too weak.</param>
[GenerateSerializer, Immutable, Alias("passed-password")]
public sealed record PassedPassword(
    [property: Id(0)] int Attempt,
    [property: Id(1)] string SessionId,
    [property: Id(2)] string? ComputerToken,
    [property: Id(3)] string Browser,
    [property: Id(4)] bool AskQuestion,
    [property: Id(5)] string? Rehashed);

/// <summary>A right answer.</summary>
/// <param name="WaitingId">The sign-in that waited for it.</param>
/// <param name="SessionId">The secret of the session to open.</param>
/// <param name="RecogniseAs">The token by which the computer is to be recognised from now on (F9); null when the box was not ticked.</param>
/// <param name="Browser">The browser and system in words.</param>
[GenerateSerializer, Immutable, Alias("passed-answer")]
public sealed record PassedAnswer(
    [property: Id(0)] string WaitingId,
    [property: Id(1)] string SessionId,
    [property: Id(2)] string? RecogniseAs,
    [property: Id(3)] string Browser);

/// <summary>How a sign-in goes on.</summary>
public enum SignInStep
{
    SignedIn,
    QuestionAsked,

    /// <summary>The sign-in waited too long, or was used already.</summary>
    Expired,

    /// <summary>A code of the authenticator is asked for, in place of the question.</summary>
    CodeAsked,

    /// <summary>Wrong, used before, or not examined during a pause: the three are not told apart.</summary>
    Refused
}
