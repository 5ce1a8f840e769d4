using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Notices.Contents;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    /// <summary>What pages about the login's own security show.</summary>
    /// <param name="session">The session that asks; it is marked.</param>
    /// <param name="computer">What its browser keeps of being recognised.</param>
    public LoginSecurity Security(string session, string? computer, DateTimeOffset now) => new(
        [.. Answers.Select(answer => answer.Question)], Authenticator is not null, Authenticator?.RecoveryCodes.Length ?? 0,
        [.. Sessions.Where(each => each.IsOpen(now)).Select(each => each.Shown(session)).OrderByDescending(each => each.IsThis).ThenByDescending(each => each.LastSeenAt)],
        [.. Computers.Reverse().Select(each => each.Shown(computer))],
        EmailChange is { } change && change.IsAlive(now) ? change.To : null, Former?.Email, Former?.Until, Passkeys.Length);

    /// <summary>Whether the owner signed in, or confirmed it by password or passkey, in this session a moment ago.</summary>
    public bool IsFresh(string session, DateTimeOffset now) => SessionOf(session) is { } open && open.IsOpen(now) && open.IsFresh(now);

    /// <summary>The password was typed again within a session.</summary>
    public Login ConfirmPassword(ConfirmedPassword confirmed, DateTimeOffset now) => SessionOf(confirmed.SessionId) is not { } session ? this
        : (Confirm(session, now) with { Failures = Failures.But(confirmed.Attempt) }).Record(LoginActs.PasswordConfirmed, now, ("browser", confirmed.Browser));

    /// <summary>A new password ends every other session and forgets every computer (F9), and what others may have begun.</summary>
    public Login ChangePassword(ChangedPassword changed, DateTimeOffset now) => SessionOf(changed.SessionId) is not { } session ? this : (this with
    {
        PasswordHash = changed.Hash, PasswordChangedAt = now, Failures = Failures.But(changed.Attempt), Computers = [], Waiting = [],
        Sessions = [session with { ConfirmedAt = now }], EmailChange = EmailChange?.UnlessConfirmed()
    }).Record(LoginActs.PasswordChanged, now, ("browser", session.Browser)).Owe(LoginChange.Password, now).RecordStopped(EmailChange, now);

    public Login ChangeQuestions(ImmutableArray<HashedAnswer> answers, DateTimeOffset now) =>
        (this with { Answers = answers, Asked = 0 }).Record(LoginActs.QuestionsChanged, now).Owe(LoginChange.Questions, now);

    public Login Speak(Language language, DateTimeOffset now) => Language == language || !Exists
        ? this
        : (this with { Language = language }).Record(LoginActs.LanguageChanged, now, ("language", language.Tag()));

    /// <param name="id">As <see cref="Security"/> names the session.</param>
    public Login EndOther(string id, DateTimeOffset now) => Sessions.FirstOrDefault(session => session.SecretHash == id) is { } session
        ? (this with { Sessions = Sessions.Remove(session) }).Record(LoginActs.SignedOutElsewhere, now, ("browser", session.Browser))
        : this;

    /// <param name="id">As <see cref="Security"/> names the computer.</param>
    public Login Forget(string id, DateTimeOffset now) => Computers.FirstOrDefault(computer => computer.TokenHash == id) is { } computer
        ? (this with { Computers = Computers.Remove(computer) }).Record(LoginActs.ComputerForgotten, now, ("browser", computer.Browser))
        : this;

    public Login ForgetAll(DateTimeOffset now) => (this with { Computers = [] }).Record(LoginActs.ComputersForgotten, now);

    /// <summary>Ends every session, this one too, and every sign-in that waits, and forgets every computer.</summary>
    public Login SignOutEverywhere(DateTimeOffset now) => Closed().Record(LoginActs.SignedOutEverywhere, now);

    private Login Confirm(Session session, DateTimeOffset now) => this with { Sessions = Sessions.Replace(session, session with { ConfirmedAt = now }) };

    private Login Closed() => this with { Sessions = [], Waiting = [], Computers = [] };
}
