using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CalWater.Grains.Identity;

namespace CalWater.Identity.SignUps;

/// <summary>A sign-up as it is kept, and what it decides.</summary>
public sealed partial record SignUp
{
    /// <summary>How long a sign-up may take from first to last step, and how long its traces are kept.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private const int MostMails = 5;

    public DateTimeOffset StartedAt { get; init; }
    public Language Language { get; init; }
    public AccountNumber? Account { get; init; }
    public string CenterId { get; init; } = "";
    public EmailAddress? Email { get; init; }
    public string? PasswordHash { get; init; }
    public ImmutableArray<HashedAnswer> Answers { get; init; } = [];
    public int MailsSent { get; init; }
    public Confirmation? Confirmation { get; init; }
    public Enrolment? Enrolment { get; init; }

    [JsonIgnore]
    public SignUpStep Step =>
        Enrolment is not null ? SignUpStep.Done
        : Confirmation is not null ? SignUpStep.Confirmation
        : PasswordHash is not null ? SignUpStep.Questions
        : Account is not null ? SignUpStep.SignIn
        : SignUpStep.Account;

    /// <summary>Confirmed, and not yet at an end.</summary>
    [JsonIgnore]
    public bool IsEnrolling => Enrolment is { End: null };

    /// <summary>The answer a confirmed sign-up gives from then on; null when it went well.</summary>
    [JsonIgnore]
    public SignUpRefused? Outcome => Enrolment?.End switch
    {
        EnrolmentEnd.EmailInUse => new SignUpRefused.EmailInUse(CenterId),
        EnrolmentEnd.AlreadyEnrolled => new SignUpRefused.AlreadyEnrolled(CenterId),
        _ => null
    };

    /// <summary>Whether this step may be taken now: not before the one it builds on, not after the end, not days later.</summary>
    public bool Takes(SignUpStep step, DateTimeOffset now) =>
        Enrolment is null && step <= Step && !IsOver(now);

    /// <summary>Too old to go on, and to be kept, unless its enrolment is still to be finished.</summary>
    public bool IsOver(DateTimeOffset now) => !IsEnrolling && now >= StartedAt + Longest;

    [JsonIgnore]
    public bool MayMail => MailsSent < MostMails;

    public static SignUp Start(SignUpStart start, string centerId, DateTimeOffset now) =>
        new() { StartedAt = now, Language = start.Language, Account = start.Account, CenterId = centerId };

    public SignUp ChooseSignIn(EmailAddress email, string passwordHash) =>
        this with { Email = IsInvited ? Email : email, PasswordHash = passwordHash, Answers = [], Confirmation = null };

    public SignUp ChooseQuestions(ImmutableArray<HashedAnswer> answers) => this with { Answers = answers };

    /// <summary>A new link and code; those mailed before stop working.</summary>
    public SignUp Mail(MailedSecrets mailed, DateTimeOffset now) =>
        this with { MailsSent = MailsSent + 1, Confirmation = Confirmation.Of(mailed, now) };

    /// <summary>Holds a typed code against the mailed one; a wrong one is counted.</summary>
    public (SignUp Next, SignUpRefused? Refused) TryCode(string code, DateTimeOffset now)
    {
        if (Enrolment is not null) return (this, null);
        if (Confirmation?.TakesCodes(now) is not true) return (this, new SignUpRefused.ConfirmationExpired());
        if (Confirmation.IsCode(code)) return (this, null);
        var wrong = Confirmation.WrongCode();
        return (this with { Confirmation = wrong },
            wrong.TriesLeft > 0 ? new SignUpRefused.WrongCode(wrong.TriesLeft) : new SignUpRefused.ConfirmationExpired());
    }

    public SignUpRefused? TryLink(string secret, DateTimeOffset now) =>
        Enrolment is not null || Confirmation?.IsLink(secret, now) is true ? null : new SignUpRefused.ConfirmationExpired();

    public SignUpProgress Progress(DateTimeOffset now) =>
        !IsOver(now) ? new(Step, Account, CenterId, Email, PasswordHash, IsInvited, SharedAccount is not null) : new(SignUpStep.Account, null, null, null, null);

    public SignUp Confirm(LoginId login, ImmutableArray<AccountNumber> accounts, DateTimeOffset now) =>
        this with { Enrolment = new(login, now, accounts, End: null) };

    /// <summary>The end; the secrets are wiped.</summary>
    public SignUp Finish(EnrolmentEnd end) =>
        this with { PasswordHash = null, Answers = [], Enrolment = Enrolment! with { End = end } };
}
