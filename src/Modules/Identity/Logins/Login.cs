using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CalWater.Grains.Identity;

namespace CalWater.Identity.Logins;

/// <summary>A login as it is kept, and what it decides. Nothing here waits or asks: a grain commits what comes out.</summary>
public sealed partial record Login
{
    public DateTimeOffset? CreatedAt { get; init; }
    public EmailAddress? Email { get; init; }
    public Language Language { get; init; }
    public ImmutableArray<AccountNumber> Accounts { get; init; } = [];
    public string? PasswordHash { get; init; }
    public ImmutableArray<HashedAnswer> Answers { get; init; } = [];

    /// <summary>Which of the questions is asked until it is answered.</summary>
    public int Asked { get; init; }
    public Failures Failures { get; init; } = Failures.None;
    public ImmutableArray<WaitingSignIn> Waiting { get; init; } = [];
    public ImmutableArray<Session> Sessions { get; init; } = [];
    public ImmutableArray<RecognisedComputer> Computers { get; init; } = [];

    [JsonIgnore]
    public bool Exists => CreatedAt is not null;

    /// <summary>The question that is asked, and the hash of its answer.</summary>
    [JsonIgnore]
    public HashedAnswer? AskedAnswer => Answers.Length == 0 ? null : Answers[Asked % Answers.Length];

    /// <summary>Makes the login; one that exists stays as it is.</summary>
    public Login Create(NewLogin login, DateTimeOffset now) => Exists ? this : (this with
    {
        CreatedAt = now,
        Email = login.Email,
        Language = login.Language,
        Accounts = login.Accounts,
        PasswordHash = login.PasswordHash,
        Answers = login.Answers,
        Failures = Failures.None
    }).Record(LoginActs.Created, now, ("language", login.Language.Tag()));

    public LoginProfile? Profile(LoginId id) => Email is { } email ? new(id, email, Language, Accounts, ToReview) : null;

    /// <summary>One more try at the password or the answer.</summary>
    public Login Try(DateTimeOffset now) => this with { Failures = Failures.Another(now) };
}
