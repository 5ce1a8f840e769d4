using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

public sealed class ProfileTests : CustomerTests
{
    [Fact]
    public async Task F9_a_new_password_ends_the_other_sessions_forgets_all_computers_and_the_owner_is_told()
    {
        var other = Assert.IsType<SignInOutcome.SignedIn>(await ana.Person.SignInAsync(computer: ana.Computer));
        Assert.True((await ana.Desk.ChangePasswordAsync(ana.Here, Newcomer.Password, "Green-Heron-43")).IsDone);
        Assert.Equal((true, false), (await ana.Login.HasSession(ana.Session), await ana.Login.HasSession(other.Session)));
        Assert.IsType<SignInOutcome.Refused>(await ana.Person.SignInAsync());
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.Person.SignInAsync("Green-Heron-43", ana.Computer));
        Assert.Equal(LoginChange.Password, Assert.Single(host.Postbox.Of<LoginChanged>()).Change);
    }

    [Fact]
    public async Task A_wrong_old_password_is_counted_and_changes_nothing_and_a_weak_new_one_is_refused_rule_by_rule()
    {
        Assert.False((await ana.Desk.ChangePasswordAsync(ana.Here, "Wrong-Heron-42", "Green-Heron-43")).IsOldRight);
        var weak = await ana.Desk.ChangePasswordAsync(ana.Here, Newcomer.Password, "corta");
        Assert.Equal((true, false), (weak.IsOldRight, weak.IsDone));
        Assert.True(weak.BrokenRules.Count > 2);
        Assert.Equal(2, (await ana.Login.TryPassword()).Number);
        Assert.Empty(host.Postbox.Of<LoginChanged>());
    }

    [Fact]
    public async Task A_sign_in_is_fresh_for_five_minutes_and_again_after_the_password()
    {
        Assert.True(await ana.Login.IsFresh(ana.Session));
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.False(await ana.Login.IsFresh(ana.Session));
        Assert.False(await ana.Login.ChangeQuestions(ana.Session, []));
        Assert.Null(await ana.Login.BeginAuthenticator(ana.Session));
        Assert.Equal(EmailChangeRefused.Expired, await ana.Login.StartEmailChange(ana.Session, EmailAddress.Parse("new@example.com")));
        Assert.False(await ana.Desk.ConfirmAsync(ana.Here, "Wrong-Heron-42"));
        Assert.True(await ana.Desk.ConfirmAsync(ana.Here, Newcomer.Password));
        Assert.True(await ana.Login.IsFresh(ana.Session));
    }

    [Fact]
    public async Task Computers_and_sessions_are_listed_with_this_one_marked_and_can_be_ended_one_by_one()
    {
        var other = Assert.IsType<SignInOutcome.SignedIn>(await ana.Person.SignInAsync(computer: ana.Computer));
        var security = await ana.SecurityAsync();
        Assert.Equal([true, false], security.Sessions.Select(session => session.IsThis));
        Assert.Equal((true, "Firefox, Linux"), (Assert.Single(security.Computers).IsThis, security.Computers[0].Browser));
        await ana.Login.EndOtherSession(security.Sessions[1].Id);
        Assert.False(await ana.Login.HasSession(other.Session));
        await ana.Login.ForgetComputer(security.Computers[0].Id);
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.Person.SignInAsync(computer: ana.Computer));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_sessions_and_forgets_all_computers()
    {
        await ana.Login.SignOutEverywhere();
        await host.RestartAsync();
        Assert.False(await ana.Login.HasSession(ana.Session));
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.Person.SignInAsync(computer: ana.Computer));
    }

    [Fact]
    public async Task This_was_not_me_ends_everything_stops_the_password_and_works_once()
    {
        var secret = host.Postbox.Of<NewComputer>()[^1].NotMePath!["/not-me/".Length..][ana.Id.Value.Length..];
        Assert.False(await ana.Login.TakesNotMe("another"));
        Assert.True(await ana.Login.TakesNotMe(secret));
        await ana.Login.NotMe(secret);
        Assert.Equal((false, false), (await ana.Login.HasSession(ana.Session), await ana.Login.TakesNotMe(secret)));
        Assert.Empty((await ana.SecurityAsync()).Computers);
        Assert.IsType<SignInOutcome.Refused>(await ana.Person.SignInAsync());
    }

    [Fact]
    public async Task This_was_not_me_works_for_72_hours()
    {
        var secret = host.Postbox.Of<NewComputer>()[^1].NotMePath!["/not-me/".Length..][ana.Id.Value.Length..];
        host.Clock.Advance(TimeSpan.FromHours(72));
        Assert.False(await ana.Login.TakesNotMe(secret));
        await ana.Login.NotMe(secret);
        Assert.IsType<SignInOutcome.SignedIn>(await ana.Person.SignInAsync(computer: ana.Computer));
    }

    [Fact]
    public async Task Every_success_failure_and_change_is_in_the_audit_trail_and_the_chain_holds()
    {
        await ana.Person.SignInAsync("Wrong-Heron-42");
        await ana.Login.SetLanguage(Language.Spanish);
        await ana.Desk.ChangePasswordAsync(ana.Here, Newcomer.Password, "Green-Heron-43");
        await ana.Login.EndSession(ana.Session);
        Assert.Equal(
            ["created", "password-accepted", "signed-in", "password-refused", "language-changed", "password-changed", "signed-out"], await ana.TrailAsync());
        Assert.Null((await host.Get<IAuditTrail>().VerifyAsync()).Fault);
    }
}
