using CalWater.Grains.Identity;
using CalWater.Identity.Staff;
using CalWater.Identity.Totp;

namespace CalWater.Identity.Tests.Staff;

public sealed class StaffLoginTests
{
    private const string Browser = "Firefox, Linux";
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private static readonly TotpSecret Secret = TotpSecret.New();
    private static readonly string Spare = RecoveryCode.New()[0];
    private static readonly StaffLogin Ana = new StaffLogin()
        .ChoosePassword("invitation", "hash", Secret, Act(Noon))
        .FinishSetup("invitation", Code(Noon), RecoveryCode.Hash([Spare]), Act(Noon)).Next;

    [Fact]
    public void An_invitation_is_followed_once_and_the_secret_stays_when_the_password_is_chosen_again()
    {
        var chosen = new StaffLogin().ChoosePassword("invitation", "one", Secret, Act(Noon)).ChoosePassword("invitation", "two", TotpSecret.New(), Act(Noon));
        Assert.Equal(Secret, chosen.SetupSecret("invitation"));
        Assert.Null(chosen.SetupSecret("another"));
        var (done, _) = chosen.FinishSetup("invitation", Code(Noon), [], Act(Noon));
        Assert.Equal("two", done.PasswordHash);
        Assert.False(done.Takes(new(Identity.Secret.Hash("invitation"), Noon), "invitation", Noon));
    }

    [Theory]
    [InlineData(71, true)]
    [InlineData(72, false)]
    public void An_invitation_works_for_72_hours(int hours, bool works)
    {
        var invitation = new StaffInvitation(Identity.Secret.Hash("invitation"), Noon);
        Assert.Equal(works, new StaffLogin().Takes(invitation, "invitation", Noon.AddHours(hours)));
        Assert.False(new StaffLogin().Takes(invitation, "another", Noon));
    }

    [Fact]
    public void Setting_up_again_ends_the_old_password_authenticator_and_sessions()
    {
        var signedIn = SignIn(Ana, "session", Noon.AddMinutes(1));
        var secret = TotpSecret.New();
        var again = signedIn.ChoosePassword("new", "other", secret, Act(Noon));
        Assert.True(again.HasSession("session", Noon.AddMinutes(2)));
        var (done, isDone) = again.FinishSetup("new", TotpCode.At(secret, Noon), [], Act(Noon));
        Assert.True(isDone);
        Assert.False(done.HasSession("session", Noon.AddMinutes(2)));
        Assert.Equal(("other", secret), (done.PasswordHash, done.Totp!.Value));
    }

    [Fact]
    public void A_session_ends_after_fifteen_idle_minutes_after_eight_hours_and_by_signing_out()
    {
        var signedIn = SignIn(Ana, "session", Noon);
        Assert.True(signedIn.HasSession("session", Noon.AddMinutes(15)));
        Assert.False(signedIn.HasSession("session", Noon.AddMinutes(16)));
        var busy = Enumerable.Range(1, 8 * 6).Aggregate(signedIn, (staff, n) => staff.SawSession("session", Noon.AddMinutes(10 * n)));
        Assert.True(busy.HasSession("session", Noon.AddHours(8).AddSeconds(-1)));
        Assert.False(busy.HasSession("session", Noon.AddHours(8)));
        Assert.False(signedIn.EndSession("session", Act(Noon)).HasSession("session", Noon));
    }

    [Fact]
    public void The_code_that_ended_the_setup_does_not_sign_in() =>
        Assert.Equal(StaffCodeVerdict.Refused, Wait(Ana, Noon).TryCode(Typed(Code(Noon), "session"), Act(Noon)).Verdict);

    [Fact]
    public void A_code_signs_in_once_and_the_same_command_again_gives_the_same_answer()
    {
        var (signedIn, first) = Wait(Ana, Noon).TryCode(Typed(Code(Noon.AddSeconds(30)), "session"), Act(Noon));
        var (same, again) = signedIn.TryCode(Typed(Code(Noon.AddSeconds(30)), "session"), Act(Noon));
        var (_, replayed) = Wait(signedIn, Noon).TryCode(Typed(Code(Noon.AddSeconds(30)), "other"), Act(Noon));
        Assert.Equal((StaffCodeVerdict.SignedIn, StaffCodeVerdict.SignedIn, StaffCodeVerdict.Refused), (first, again, replayed));
        Assert.Same(signedIn, same);
    }

    [Fact]
    public void A_recovery_code_replaces_the_authenticator_once()
    {
        var (signedIn, first) = Wait(Ana, Noon).TryCode(Typed(RecoveryCode.InGroups(Spare), "session"), Act(Noon));
        var (_, second) = Wait(signedIn, Noon).TryCode(Typed(Spare, "other"), Act(Noon));
        Assert.Equal((StaffCodeVerdict.SignedIn, StaffCodeVerdict.Refused), (first, second));
        Assert.Contains("recovery-code", Assert.Single(signedIn.Unrecorded).Details, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_codes_and_wrong_passwords_count_together_and_a_right_code_during_a_pause_is_refused()
    {
        var tried = Wait(Enumerable.Range(0, 3).Aggregate(Ana, (staff, _) => staff.Try(Noon)), Noon);
        for (var n = 0; n < 3; n++) (tried, _) = tried.TryCode(Typed("000000", "session"), Act(Noon));
        var right = Code(Noon.AddSeconds(30));
        Assert.Equal(StaffCodeVerdict.Refused, tried.TryCode(Typed(right, "session"), Act(Noon)).Verdict);
        Assert.Equal(StaffCodeVerdict.SignedIn, tried.TryCode(Typed(right, "session"), Act(Noon.AddSeconds(31))).Verdict);
    }

    [Fact]
    public void A_wait_lasts_a_quarter_of_an_hour_and_ends_when_another_signs_the_member_out()
    {
        var waiting = Wait(Ana, Noon);
        Assert.False(waiting.IsWaiting("waiting", Noon.AddMinutes(15)));
        Assert.False(SignIn(Ana, "session", Noon).EndSessions(new("boss", Noon)).HasSession("session", Noon));
        Assert.False(waiting.EndSessions(new("boss", Noon)).IsWaiting("waiting", Noon));
    }

    private static StaffLogin Wait(StaffLogin staff, DateTimeOffset now) => staff.Try(now).PassPassword(new(staff.Failures.Count + 1, "waiting", Browser, null), Act(now));

    private static StaffLogin SignIn(StaffLogin staff, string session, DateTimeOffset now) =>
        Wait(staff, now).TryCode(Typed(Code(now.AddSeconds(30)), session), Act(now)).Next;

    private static StaffTypedCode Typed(string code, string session) => new("waiting", code, session, Browser);

    private static string Code(DateTimeOffset at) => TotpCode.At(Secret, at);

    private static StaffAct Act(DateTimeOffset now) => StaffAct.By(new("ana"), now, ("browser", Browser));
}
