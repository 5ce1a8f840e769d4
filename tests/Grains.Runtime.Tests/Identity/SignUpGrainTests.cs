using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Passwords;
using CalWater.Identity.Questions;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

public sealed class SignUpGrainTests : IAsyncLifetime
{
    private IdentityHost host = null!;

    public async Task InitializeAsync() => host = await IdentityHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task F1_account_zip_email_and_password_make_a_login_once_the_address_is_confirmed()
    {
        var ana = await new Newcomer(host).AwaitMailAsync();
        Assert.Null(await host.Grains.Email(ana.Email).Owner());
        Assert.Null(await ana.SignUp.ConfirmByLink(ana.Link));
        var login = (await (await ana.LoginAsync()).Get())!;
        Assert.Equal((ana.Email, Language.English), (login.Email, login.Language));
        Assert.Equal([Neighbourhood.Household], login.Accounts.AsEnumerable());
        Assert.Equal(login.Id, (await host.Grains.ServiceAccount(Neighbourhood.Household).Get()).Owner);
        Assert.Equal(new Welcome(1), Assert.Single(host.Postbox.Of<Welcome>()));
    }

    [Fact]
    public async Task F1_an_enrolled_account_is_refused_with_its_own_center()
    {
        await new Newcomer(host).EnrolAsync();
        Assert.Equal(new SignUpRefused.AlreadyEnrolled("BG"), await new Newcomer(host, "eve@example.com").StartAsync());
    }

    [Fact]
    public async Task F2_an_address_in_use_is_refused_only_after_the_zip_matched()
    {
        var ana = await new Newcomer(host).EnrolAsync();
        var again = new Newcomer(host, "ANA@example.com");
        Assert.IsType<SignUpRefused.OutOfOrder>((await again.ChooseSignInAsync()).Refused);
        await again.StartAsync(Neighbourhood.Landlord[0]);
        Assert.Equal(new SignUpRefused.EmailInUse("BG"), (await again.ChooseSignInAsync()).Refused);
    }

    [Fact]
    public async Task F3_a_wrong_zip_and_an_unknown_account_get_the_same_refusal()
    {
        var wrongZip = await new Newcomer(host).StartAsync(zip: Zip.Parse("90210"));
        var unknown = await new Newcomer(host).StartAsync(AccountNumber.Parse("0099999999"));
        Assert.Equal(new SignUpRefused.ZipDoesNotMatch(), wrongZip);
        Assert.Equal(wrongZip, unknown);
    }

    [Theory]
    [InlineData("0010000001")]
    [InlineData("0099999999")]
    public async Task F3_after_five_tries_a_day_the_account_is_closed_to_more_whether_it_exists_or_not(string number)
    {
        var account = AccountNumber.Parse(number);
        for (var n = 0; n < 5; n++) Assert.IsType<SignUpRefused.ZipDoesNotMatch>(await new Newcomer(host).StartAsync(account, Zip.Parse("90210"), $"192.0.2.{n}"));
        Assert.IsType<SignUpRefused.TooManyTries>(await new Newcomer(host).StartAsync(account));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsNotType<SignUpRefused.TooManyTries>(await new Newcomer(host).StartAsync(account));
    }

    [Fact]
    public async Task F3_tries_from_one_address_are_limited_over_all_accounts_and_restarts()
    {
        for (var n = 0; n < 30; n++) await new Newcomer(host).StartAsync(AccountNumber.Parse($"00900000{n:00}"));
        await host.RestartAsync();
        Assert.IsType<SignUpRefused.TooManyTries>(await new Newcomer(host).StartAsync());
        Assert.Null(await new Newcomer(host).StartAsync(address: "192.0.2.8"));
    }

    [Fact]
    public async Task F4_a_linked_group_comes_in_whole_and_its_contact_on_file_is_told_once()
    {
        var owner = await new Newcomer(host).EnrolAsync(Neighbourhood.Landlord[1]);
        Assert.Equal(Neighbourhood.Landlord, (await (await owner.LoginAsync()).Get())!.Accounts);
        Assert.Equal(new AccountEnrolled("0002", "Bear Gulch", "650-555-0100"), Assert.Single(host.Postbox.Of<AccountEnrolled>()));
        Assert.Equal(Neighbourhood.LandlordsContact, host.Postbox.All.Single(notice => notice.Content is AccountEnrolled).To);
        Assert.IsType<SignUpRefused.AlreadyEnrolled>(await new Newcomer(host, "eve@example.com").StartAsync(Neighbourhood.Landlord[2]));
    }

    [Fact]
    public async Task F7_a_weak_password_leaves_the_step_undone()
    {
        var ana = new Newcomer(host);
        await ana.StartAsync();
        Assert.Contains(PasswordRule.NotYourOwnData, (await ana.ChooseSignInAsync("ana@example.com")).BrokenRules);
        Assert.Equal(SignUpStep.SignIn, (await ana.SignUp.Get()).Step);
    }

    [Fact]
    public async Task An_answer_that_is_the_password_or_given_twice_is_refused()
    {
        var ana = new Newcomer(host);
        await ana.StartAsync();
        await ana.ChooseSignInAsync();
        var password = await ana.ChooseQuestionsAsync(Newcomer.Answers[0] with { Answer = Newcomer.Password }, Newcomer.Answers[1], Newcomer.Answers[2]);
        Assert.Equal([AnswerFault.IsThePassword, null, null], password.Faults);
        var twice = await ana.ChooseQuestionsAsync(Newcomer.Answers[0], Newcomer.Answers[1] with { Answer = "senor bigotes" }, Newcomer.Answers[0]);
        Assert.Equal([null, AnswerFault.Known, AnswerFault.QuestionChosenTwice], twice.Faults);
        Assert.Empty(host.Postbox.All);
    }

    [Fact]
    public async Task Five_mails_are_sent_and_no_more()
    {
        var ana = await new Newcomer(host).AwaitMailAsync();
        for (var n = 0; n < 4; n++) Assert.Null(await ana.SignUp.SendAgain());
        Assert.IsType<SignUpRefused.TooManyMails>(await ana.SignUp.SendAgain());
        Assert.Equal(5, host.Postbox.Of<ConfirmEmail>().Count);
    }

    [Fact]
    public async Task Where_questions_are_off_the_confirmation_is_mailed_after_the_password()
    {
        host.Settings["SecurityQuestions:Enabled"] = "false";
        await host.RestartAsync();
        var ana = new Newcomer(host);
        await ana.StartAsync();
        await ana.ChooseSignInAsync();
        Assert.Null(await ana.SignUp.ConfirmByCode(ana.Code));
    }
}
