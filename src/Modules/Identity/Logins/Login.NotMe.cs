using System.Collections.Immutable;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    private const int MostLinks = 20;

    /// <summary>The links by which the owner can say that what was mailed was somebody else.</summary>
    public ImmutableArray<NotMeLink> NotMeLinks { get; init; } = [];

    /// <summary>A link goes with a mail.</summary>
    public Login Offer(string secret, DateTimeOffset now) => this with
    {
        NotMeLinks = [.. NotMeLinks.Where(link => now < link.Until).TakeLast(MostLinks - 1), new(Secret.Hash(secret), now + NotMeLink.ValidFor)]
    };

    public bool TakesNotMe(string secret, DateTimeOffset now) =>
        NotMeLinks.Any(link => now < link.Until && Secret.Matches(secret, link.SecretHash));

    /// <summary>
    /// It was somebody else, who may know the password: every session ends, no computer is recognised, the password stops
    /// working until recovery, passkeys are removed (one may be theirs), and a change of the e-mail address is stopped or taken back.
    /// </summary>
    public Login NotMe(string secret, DateTimeOffset now) => !TakesNotMe(secret, now)
        ? this
        : (TakeEmailBack(now).Closed() with { PasswordHash = null, Passkeys = [], NewAuthenticator = null, NotMeLinks = [] }).Record(LoginActs.NotMe, now).RecordStopped(EmailChange, now);
}

/// <summary>A mailed link for the owner alone; the mail holds the secret, the login its hash.</summary>
public sealed record NotMeLink(string SecretHash, DateTimeOffset Until)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(72);

    /// <summary>The path of the page that the link opens: the login, then the secret.</summary>
    public static string Path(LoginId login, string secret) => $"/not-me/{login}{secret}";

    public static bool TryParse(string? token, out LoginId login, out string secret)
    {
        var length = token is null ? 0 : token.Length - Secret.Length;
        (login, secret) = (new(length > 0 ? token![..length] : ""), length > 0 ? token![length..] : "");
        return RandomId.IsOne(token, LoginId.New().Value.Length + Secret.Length);
    }
}
