using CalWater.Grains.Identity;
using CalWater.Notices.Contents;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    public LoginStanding? Standing(DateTimeOffset now) => CreatedAt is not { } created ? null : new(
        created,
        Sessions.Length == 0 ? null : Sessions.Max(session => session.LastSeenAt),
        now < Failures.PausedUntil ? Failures.PausedUntil : null,
        PasswordHash is null || Failures.AreTooMany,
        Authenticator is not null, Passkeys.Length, Computers.Length);

    /// <returns>Null when it cannot be done.</returns>
    public Login? Support(SupportAct act, string staff, string reason, DateTimeOffset now) => !Exists ? null : act switch
    {
        SupportAct.Unlock when Failures.AreTooMany => null,
        SupportAct.Unlock => (this with { Failures = Failures.None }).RecordSupport(LoginActs.UnlockedBySupport, LoginChange.Unlocked, staff, reason, now),
        SupportAct.ForgetComputers => (this with { Computers = [] }).RecordSupport(LoginActs.ComputersForgottenBySupport, LoginChange.ComputersForgotten, staff, reason, now),
        SupportAct.ClearQuestions => (this with { Answers = [], Asked = 0, Waiting = [] }).RecordSupport(LoginActs.QuestionsClearedBySupport, LoginChange.QuestionsCleared, staff, reason, now),
        SupportAct.SignOutEverywhere => Closed().RecordSupport(LoginActs.SignedOutBySupport, LoginChange.SignedOut, staff, reason, now),
        _ => null
    };

    private Login RecordSupport(string what, LoginChange change, string staff, string reason, DateTimeOffset now) =>
        RecordBy(staff, what, now, ("reason", reason)).Owe(change, now);
}
