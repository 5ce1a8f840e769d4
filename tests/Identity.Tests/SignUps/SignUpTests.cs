using CalWater.Grains.Identity;
using CalWater.Identity.SignUps;

namespace CalWater.Identity.Tests.SignUps;

public sealed class SignUpTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private static readonly MailedSecrets Mailed = new("link", "123456");

    private static readonly SignUp Started = SignUp.Start(
        new(AccountNumber.Parse("0010000001"), Zip.Parse("94070"), "192.0.2.7", Language.Spanish), "BG", Noon);

    private static readonly SignUp Waiting = Started.ChooseSignIn(EmailAddress.Parse("ana@example.com"), "hash").Mail(Mailed, Noon);

    [Fact]
    public void Steps_are_taken_in_order_and_may_be_taken_again()
    {
        Assert.False(Started.Takes(SignUpStep.Questions, Noon));
        Assert.True(Started.Takes(SignUpStep.SignIn, Noon));
        Assert.True(Waiting.Takes(SignUpStep.SignIn, Noon));
        Assert.False(Waiting.Confirm(LoginId.New(), [], Noon).Takes(SignUpStep.SignIn, Noon));
    }

    [Fact]
    public void A_sign_up_of_yesterday_begins_anew()
    {
        Assert.False(Started.Takes(SignUpStep.SignIn, Noon.AddDays(1)));
        Assert.Equal(SignUpStep.Account, Waiting.Progress(Noon.AddDays(1)).Step);
        Assert.Null(Waiting.Progress(Noon.AddDays(1)).Email);
    }

    [Fact]
    public void The_right_code_is_taken_for_ten_minutes()
    {
        Assert.Null(Waiting.TryCode("123456", Noon.AddMinutes(9)).Refused);
        Assert.IsType<SignUpRefused.ConfirmationExpired>(Waiting.TryCode("123456", Noon.AddMinutes(10)).Refused);
    }

    [Fact]
    public void After_five_wrong_codes_the_right_one_is_refused_and_the_link_still_works()
    {
        var tried = Enumerable.Range(0, 5).Aggregate(Waiting, (signUp, n) => signUp.TryCode($"00000{n}", Noon).Next);
        Assert.IsType<SignUpRefused.ConfirmationExpired>(tried.TryCode("123456", Noon).Refused);
        Assert.Null(tried.TryLink("link", Noon));
    }

    [Fact]
    public void A_wrong_code_says_how_many_tries_are_left() =>
        Assert.Equal(new SignUpRefused.WrongCode(4), Waiting.TryCode("654321", Noon).Refused);

    [Fact]
    public void A_newer_mail_makes_the_older_one_worthless()
    {
        var again = Waiting.Mail(new("newer", "222222"), Noon);
        Assert.IsType<SignUpRefused.ConfirmationExpired>(again.TryLink("link", Noon));
        Assert.IsType<SignUpRefused.WrongCode>(again.TryCode("123456", Noon).Refused);
        Assert.Null(again.TryLink("newer", Noon));
    }

    [Fact]
    public void Another_address_needs_another_confirmation() =>
        Assert.IsType<SignUpRefused.ConfirmationExpired>(
            Waiting.ChooseSignIn(EmailAddress.Parse("eve@example.com"), "hash").TryLink("link", Noon));

    [Fact]
    public void What_is_kept_of_a_mail_does_not_tell_it()
    {
        Assert.NotEqual(Mailed.Link, Waiting.Confirmation!.LinkHash);
        Assert.NotEqual(Mailed.Code, Waiting.Confirmation.CodeHash);
        Assert.Equal(26, MailedSecrets.New().Link.Length);
        Assert.All(MailedSecrets.New().Code, digit => Assert.True(char.IsAsciiDigit(digit)));
    }

    [Fact]
    public void At_its_end_a_sign_up_keeps_no_secret()
    {
        var ended = Waiting.Confirm(LoginId.New(), [], Noon).Finish(EnrolmentEnd.EmailInUse);
        Assert.Null(ended.PasswordHash);
        Assert.Empty(ended.Answers);
        Assert.Equal(new SignUpRefused.EmailInUse("BG"), ended.Outcome);
    }
}
