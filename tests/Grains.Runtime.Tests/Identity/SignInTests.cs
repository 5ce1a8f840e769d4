using CalWater.Grains.Identity;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

public sealed class SignInTests : IAsyncLifetime
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
    public async Task F8_an_unrecognised_computer_answers_a_question_and_the_owner_learns_of_it()
    {
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        Assert.Equal(SecurityQuestion.FirstPet, await host.Grains.Login(asked.Login).AskedQuestion(asked.WaitingId));
        var signedIn = Assert.IsType<SignInOutcome.SignedIn>(await ana.AnswerAsync(asked, " senor BIGOTES"));
        Assert.True(await host.Grains.Login(signedIn.Login).HasSession(signedIn.Session));
        Assert.Null(signedIn.RecognisedBy);
        Assert.Equal("Firefox, Linux", Assert.Single(host.Postbox.Of<NewComputer>()).Browser);
    }

    [Fact]
    public async Task F9_a_recognised_computer_is_not_asked_and_another_one_is()
    {
        var computer = (await RecogniseAsync()).RecognisedBy;
        await host.RestartAsync();
        Assert.IsType<SignInOutcome.SignedIn>(await ana.SignInAsync(computer: computer));
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync(computer: "another"));
        Assert.Single(host.Postbox.Of<NewComputer>());
    }

    [Fact]
    public async Task The_same_question_comes_until_it_is_answered()
    {
        var first = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        Assert.IsType<SignInOutcome.Refused>(await ana.AnswerAsync(first, "Fresno"));
        var second = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        Assert.Equal(SecurityQuestion.FirstPet, await host.Grains.Login(second.Login).AskedQuestion(second.WaitingId));
    }

    [Fact]
    public async Task A_question_is_answered_once_and_within_a_quarter_of_an_hour()
    {
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        await ana.AnswerAsync(asked, "Señor Bigotes");
        Assert.IsType<SignInOutcome.Expired>(await ana.AnswerAsync(asked, "Señor Bigotes"));
        var late = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.IsType<SignInOutcome.Expired>(await ana.AnswerAsync(late, "Yellow Beetle"));
    }

    [Fact]
    public async Task Fifty_wrong_guesses_at_once_count_as_fifty()
    {
        var login = await ana.LoginAsync();
        var guesses = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => ana.SignInAsync($"Guess-{n}")));
        Assert.All(guesses, guess => Assert.IsType<SignInOutcome.Refused>(guess));
        Assert.Equal(51, (await login.TryPassword()).Number);
        Assert.Single(host.Postbox.Of<SignInBlocked>());
    }

    [Fact]
    public async Task During_a_pause_the_right_password_looks_wrong_and_after_it_signs_in()
    {
        for (var n = 0; n < 5; n++) await ana.SignInAsync("Wrong-Heron-42");
        Assert.IsType<SignInOutcome.Refused>(await ana.SignInAsync());
        Assert.Equal(host.Clock.GetUtcNow().AddSeconds(30), Assert.Single(host.Postbox.Of<SignInBlocked>()).Until);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
    }

    [Fact]
    public async Task Wrong_answers_and_wrong_passwords_count_together()
    {
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        for (var n = 0; n < 3; n++) await ana.AnswerAsync(asked, "Rex");
        for (var n = 0; n < 2; n++) await ana.SignInAsync("Wrong-Heron-42");
        Assert.IsType<SignInOutcome.Refused>(await ana.AnswerAsync(asked, "Señor Bigotes"));
        Assert.Single(host.Postbox.Of<SignInBlocked>());
    }

    [Fact]
    public async Task An_unknown_address_is_refused_like_a_wrong_password_and_mails_nobody()
    {
        var mails = host.Postbox.All.Count;
        var stranger = new Newcomer(host, "nobody@example.com");
        for (var n = 0; n < 6; n++) Assert.IsType<SignInOutcome.Refused>(await stranger.SignInAsync());
        Assert.Equal(mails, host.Postbox.All.Count);
    }

    [Fact]
    public async Task A_session_ends_by_signing_out_and_survives_a_restart_until_then()
    {
        var session = await RecogniseAsync();
        await host.RestartAsync();
        Assert.True(await host.Grains.Login(session.Login).HasSession(session.Session));
        await host.Grains.Login(session.Login).EndSession(session.Session);
        await host.Grains.Login(session.Login).EndSession(session.Session);
        Assert.False(await host.Grains.Login(session.Login).HasSession(session.Session));
    }

    [Fact]
    public async Task Signing_in_hashes_an_old_password_anew()
    {
        var login = await ana.LoginAsync();
        var before = (await login.TryPassword()).Hash;
        host.Settings["Identity:PasswordIterations"] = "2000";
        await host.RestartAsync();
        await ana.SignInAsync();
        Assert.NotEqual(before, (await (await ana.LoginAsync()).TryPassword()).Hash);
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
    }

    private async Task<SignInOutcome.SignedIn> RecogniseAsync()
    {
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        return Assert.IsType<SignInOutcome.SignedIn>(await ana.AnswerAsync(asked, "Señor Bigotes", recognise: true));
    }
}
