using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

public sealed class RecoveryGrainTests : IAsyncLifetime
{
    private IdentityHost host = null!;
    private Newcomer ana = null!;

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        ana = await new Newcomer(host).EnrolAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_mailed_link_sets_a_new_password_signs_nobody_in_and_the_owner_is_told()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        Assert.Equal(RecoveryVerdict.Good, (await recovery.ChooseAsync()).Verdict);
        Assert.IsType<SignInOutcome.Refused>(await ana.SignInAsync());
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync(Forgetful.NewPassword));
        Assert.Single(host.Postbox.Of<PasswordRecovered>());
    }

    [Fact]
    public async Task The_new_password_ends_every_session_forgets_every_computer_and_lifts_every_pause()
    {
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        var signedIn = Assert.IsType<SignInOutcome.SignedIn>(await ana.AnswerAsync(asked, "Señor Bigotes", recognise: true));
        for (var n = 0; n < 6; n++) await ana.SignInAsync("Wrong-Heron-42");
        await (await new Forgetful(host).AwaitMailAsync()).ChooseAsync();
        Assert.False(await host.Grains.Login(signedIn.Login).HasSession(signedIn.Session));
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync(Forgetful.NewPassword, signedIn.RecognisedBy));
    }

    [Fact]
    public async Task The_code_is_taken_once_however_many_send_it_at_the_same_time()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        var code = recovery.Mail.Code;
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => recovery.Recovery.TakeCode(code)));
        var ticket = Assert.Single(taken, each => each.Ticket is not null).Ticket!;
        Assert.Equal(ana.Email, (await recovery.Recovery.Open(ticket)).Email);
        Assert.Equal(RecoveryVerdict.Good, await recovery.Recovery.Finish(ticket, "hash"));
    }

    [Fact]
    public async Task The_link_counts_once_however_many_send_it_at_the_same_time()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => recovery.Recovery.Finish(recovery.Link.Secret, $"hash {n}")));
        Assert.Single(verdicts, RecoveryVerdict.Good);
        Assert.Equal(19, verdicts.Count(verdict => verdict == RecoveryVerdict.Used));
        Assert.Single(host.Postbox.Of<PasswordRecovered>());
    }

    [Fact]
    public async Task Five_wrong_codes_wear_the_code_out_and_the_link_still_works()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        var wrong = recovery.Mail.Code == "000000" ? "000001" : "000000";
        for (var left = 4; left >= 0; left--) Assert.Equal(new TakenCode(null, left), await recovery.Recovery.TakeCode(wrong));
        Assert.Equal(new TakenCode(null, 0), await recovery.Recovery.TakeCode(recovery.Mail.Code));
        Assert.Equal(RecoveryVerdict.Good, (await recovery.ChooseAsync()).Verdict);
    }

    [Fact]
    public async Task The_code_works_for_ten_minutes_and_the_link_for_thirty()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await recovery.Recovery.TakeCode(recovery.Mail.Code)).Ticket);
        Assert.Equal(RecoveryVerdict.Good, (await recovery.Recovery.Open(recovery.Link.Secret)).Verdict);
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(RecoveryVerdict.Expired, (await recovery.ChooseAsync()).Verdict);
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
    }

    [Fact]
    public async Task A_weak_password_leaves_the_link_as_it_was()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        Assert.Contains(PasswordRule.NotYourOwnData, (await recovery.ChooseAsync(Neighbourhood.Household.ToString())).BrokenRules);
        Assert.Equal(RecoveryVerdict.Good, (await recovery.ChooseAsync()).Verdict);
    }

    [Fact]
    public async Task A_recovery_that_began_before_another_one_ended_does_nothing()
    {
        var thief = await new Forgetful(host).AwaitMailAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await (await new Forgetful(host).AwaitMailAsync()).ChooseAsync();
        Assert.Equal(RecoveryVerdict.Expired, (await thief.ChooseAsync("Thief-Otter-57")).Verdict);
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync(Forgetful.NewPassword));
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        var nobody = new Forgetful(host, "nobody@example.com");
        Assert.True(await nobody.StartAsync());
        await (await new Forgetful(host).AwaitMailAsync()).ChooseAsync();
        Assert.Empty(nobody.Mails);
        Assert.Equal(RecoveryVerdict.Expired, (await nobody.Recovery.Open("x")).Verdict);
        Assert.Equal(new TakenCode(null, 0), await nobody.Recovery.TakeCode("123456"));
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_the_mail_and_a_reminder_sends_what_a_stop_cut()
    {
        host.Postbox.IsDown = true;
        var recovery = new Forgetful(host);
        Assert.True(await recovery.StartAsync());
        await host.RestartAsync();
        host.Postbox.IsDown = false;
        await host.WithTimeAsync(() => recovery.Mails.Count > 0);
        Assert.Equal(RecoveryVerdict.Good, (await recovery.ChooseAsync()).Verdict);
    }

    [Fact]
    public async Task A_stop_between_the_login_and_the_end_of_the_recovery_is_made_good_by_a_reminder()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        host.Postbox.IsDown = true;
        await Assert.ThrowsAsync<IOException>(() => recovery.ChooseAsync());
        await host.RestartAsync();
        host.Postbox.IsDown = false;
        await host.WithTimeAsync(() => host.Postbox.Of<PasswordRecovered>().Count == 1);
        Assert.Equal(RecoveryVerdict.Used, (await recovery.ChooseAsync("Third-Otter-57")).Verdict);
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync(Forgetful.NewPassword));
    }

    [Fact]
    public async Task A_recovery_is_forgotten_after_a_day()
    {
        var recovery = await new Forgetful(host).AwaitMailAsync();
        await recovery.ChooseAsync();
        Assert.Equal(RecoveryVerdict.Used, (await recovery.Recovery.Open(recovery.Link.Secret)).Verdict);
        host.Clock.Advance(TimeSpan.FromHours(25));
        await host.WithTimeAsync(async () => (await recovery.Recovery.Open(recovery.Link.Secret)).Verdict == RecoveryVerdict.Expired);
    }
}
