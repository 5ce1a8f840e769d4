using CalWater.Grains.Identity;
using CalWater.Identity.SignIns;
using CalWater.Identity.Totp;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

public sealed class AuthenticatorTests : CustomerTests
{
    private static readonly Computer Library = new(null, "Chrome, Windows");

    [Fact]
    public async Task An_authenticator_replaces_the_question_on_an_unrecognised_computer()
    {
        var (secret, _) = await ana.SetUpAuthenticatorAsync();
        Assert.IsType<SignInOutcome.SignedIn>(await ana.Person.SignInAsync(computer: ana.Computer));
        var asked = await AskedAsync();
        Assert.Null(await ana.Login.AskedQuestion(asked.WaitingId));
        Assert.IsType<SignInOutcome.Expired>(await ana.Person.AnswerAsync(asked, "Señor Bigotes"));
        var signedIn = Assert.IsType<SignInOutcome.SignedIn>(await TypeAsync(asked, Code(secret), recognise: true));
        Assert.IsType<SignInOutcome.SignedIn>(await ana.Person.SignInAsync(computer: signedIn.RecognisedBy));
        Assert.Contains(host.Postbox.Of<LoginChanged>(), mail => mail.Change == LoginChange.AuthenticatorOn);
    }

    [Fact]
    public async Task It_is_asked_for_also_where_no_questions_are()
    {
        await ana.SetUpAuthenticatorAsync();
        host.Settings["SecurityQuestions:Enabled"] = "false";
        await host.RestartAsync();
        await AskedAsync();
    }

    [Fact]
    public async Task A_code_counts_once_under_parallel_replay()
    {
        var (secret, _) = await ana.SetUpAuthenticatorAsync();
        var waiting = new List<SignInOutcome.QuestionAsked>();
        for (var n = 0; n < 4; n++) waiting.Add(await AskedAsync());
        var outcomes = await Task.WhenAll(waiting.Select(asked => TypeAsync(asked, Code(secret))));
        Assert.Single(outcomes.OfType<SignInOutcome.SignedIn>());
        Assert.Equal(3, outcomes.OfType<SignInOutcome.Refused>().Count());
    }

    [Fact]
    public async Task A_recovery_code_counts_once_and_the_owner_sees_how_many_are_left()
    {
        var (_, spare) = await ana.SetUpAuthenticatorAsync();
        Assert.IsType<SignInOutcome.SignedIn>(await TypeAsync(await AskedAsync(), RecoveryCode.InGroups(spare[3])));
        Assert.IsType<SignInOutcome.Refused>(await TypeAsync(await AskedAsync(), spare[3]));
        Assert.Equal(9, (await ana.SecurityAsync()).RecoveryCodesLeft);
    }

    [Fact]
    public async Task Wrong_codes_and_wrong_passwords_count_together_and_during_the_pause_a_right_code_is_refused()
    {
        var (secret, _) = await ana.SetUpAuthenticatorAsync();
        var asked = await AskedAsync();
        for (var n = 0; n < 3; n++) await TypeAsync(asked, "000000");
        for (var n = 0; n < 2; n++) await ana.Person.SignInAsync("Wrong-Heron-42");
        Assert.IsType<SignInOutcome.Refused>(await TypeAsync(asked, Code(secret)));
        Assert.Single(host.Postbox.Of<SignInBlocked>());
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<SignInOutcome.SignedIn>(await TypeAsync(asked, Code(secret)));
    }

    [Fact]
    public async Task The_set_up_keeps_its_secret_until_a_right_code_ends_it()
    {
        var secret = await ana.Login.BeginAuthenticator(ana.Session);
        Assert.Equal(secret, await ana.Login.BeginAuthenticator(ana.Session));
        Assert.Equal(AuthenticatorVerdict.WrongCode, (await ana.Desk.FinishAuthenticatorAsync(ana.Here, "000000")).Verdict);
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.Person.SignInAsync());
        Assert.False((await ana.SecurityAsync()).HasAuthenticator);
        await ana.SetUpAuthenticatorAsync();
        Assert.Null(await ana.Login.BeginAuthenticator(ana.Session));
    }

    [Fact]
    public async Task It_is_turned_off_by_password_and_code_and_each_wrong_one_is_counted()
    {
        var (secret, _) = await ana.SetUpAuthenticatorAsync();
        Assert.False(await ana.Desk.TurnAuthenticatorOffAsync(ana.Here, "Wrong-Heron-42", Code(secret)));
        Assert.False(await ana.Desk.TurnAuthenticatorOffAsync(ana.Here, Newcomer.Password, "000000"));
        Assert.True(await ana.Desk.TurnAuthenticatorOffAsync(ana.Here, Newcomer.Password, Code(secret)));
        Assert.Equal(3, (await ana.Login.TryPassword()).Number);
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.Person.SignInAsync());
        Assert.False(asked.IsCode);
        Assert.Equal(LoginChange.AuthenticatorOff, host.Postbox.Of<LoginChanged>()[^1].Change);
    }

    private async Task<SignInOutcome.QuestionAsked> AskedAsync()
    {
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.Person.SignInAsync());
        Assert.True(asked.IsCode);
        return asked;
    }

    private Task<SignInOutcome> TypeAsync(SignInOutcome.QuestionAsked asked, string code, bool recognise = false) =>
        host.Get<SignInDesk>().WithCodeAsync(asked, code, recognise, Library);

    private string Code(TotpSecret secret) => TotpCode.At(secret, host.Clock.GetUtcNow());
}
