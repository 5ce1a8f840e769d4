using CalWater.Grains.Identity;
using CalWater.Identity.Logins;

namespace CalWater.Identity.Tests.Logins;

public sealed class LoginTests
{
    private const string Browser = "Firefox, Linux";
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private static readonly Login Ana = new Login().Create(Household(), Noon);

    [Fact]
    public void A_login_is_made_once() => Assert.Same(Ana, Ana.Create(Household() with { PasswordHash = "other" }, Noon));

    [Fact]
    public void F8_an_unrecognised_computer_waits_for_the_answer_and_a_recognised_one_does_not()
    {
        var waiting = Ana.PassPassword(Password("one"), Noon);
        Assert.True(waiting.IsWaiting("one", Noon));
        Assert.False(waiting.HasSession("one", Noon));
        var known = waiting.PassAnswer(new("one", "two", "token", Browser), Noon).PassPassword(Password("three", "token"), Noon);
        Assert.True(known.HasSession("three", Noon));
    }

    [Fact]
    public void F9_the_computer_is_recognised_only_when_the_box_is_ticked()
    {
        var waiting = Ana.PassPassword(Password("one"), Noon);
        Assert.Empty(waiting.PassAnswer(new("one", "two", null, Browser), Noon).Computers);
        var computer = Assert.Single(waiting.PassAnswer(new("one", "two", "token", Browser), Noon).Computers);
        Assert.Equal((Browser, Noon, Noon), (computer.Browser, computer.FirstUsedAt, computer.LastUsedAt));
        Assert.NotEqual("token", computer.TokenHash);
    }

    [Fact]
    public void The_same_question_is_asked_until_it_is_answered()
    {
        var waiting = Ana.Try(Noon).PassPassword(Password("one"), Noon).Try(Noon).PassPassword(Password("two"), Noon);
        Assert.Equal(SecurityQuestion.FirstPet, waiting.AskedAnswer!.Question);
        var answered = waiting.PassAnswer(new("one", "three", null, Browser), Noon);
        Assert.Equal(SecurityQuestion.FirstCar, answered.AskedAnswer!.Question);
    }

    [Fact]
    public void A_wait_is_used_once_and_ends_after_a_quarter_of_an_hour()
    {
        var waiting = Ana.PassPassword(Password("one"), Noon);
        Assert.False(waiting.IsWaiting("one", Noon.AddMinutes(15)));
        var answered = waiting.PassAnswer(new("one", "two", null, Browser), Noon);
        Assert.Same(answered, answered.PassAnswer(new("one", "three", null, Browser), Noon));
    }

    [Fact]
    public void A_right_password_alone_does_not_wipe_out_the_wrong_answers()
    {
        var tried = Ana.Try(Noon).Try(Noon).Try(Noon);
        Assert.Equal(2, tried.PassPassword(Password("one") with { Attempt = 3 }, Noon).Failures.Count);
        var signedIn = tried.PassPassword(Password("one") with { AskQuestion = false }, Noon);
        Assert.Equal(Failures.None, signedIn.Failures);
    }

    [Fact]
    public void A_session_ends_when_idle_after_a_day_and_by_signing_out()
    {
        var signedIn = Ana.PassPassword(Password("one") with { AskQuestion = false }, Noon);
        Assert.True(signedIn.HasSession("one", Noon.AddMinutes(20)));
        Assert.False(signedIn.HasSession("one", Noon.AddMinutes(25)));
        var busy = Enumerable.Range(1, 24 * 12).Aggregate(signedIn, (login, n) => login.SawSession("one", Noon.AddMinutes(5 * n)));
        Assert.False(busy.HasSession("one", Noon.AddHours(24)));
        Assert.False(signedIn.EndSession("one", Noon).HasSession("one", Noon));
    }

    [Fact]
    public void The_use_of_a_session_is_not_written_down_each_time()
    {
        var signedIn = Ana.PassPassword(Password("one") with { AskQuestion = false }, Noon);
        Assert.Same(signedIn, signedIn.SawSession("one", Noon.AddMinutes(4)));
        Assert.NotSame(signedIn, signedIn.SawSession("one", Noon.AddMinutes(5)));
    }

    [Fact]
    public void Twenty_computers_are_remembered_and_the_one_longest_unused_is_forgotten()
    {
        var many = Enumerable.Range(0, 21).Aggregate(Ana, (login, n) => login
            .PassPassword(Password($"wait-{n}"), Noon).PassAnswer(new($"wait-{n}", $"session-{n}", $"token-{n}", Browser), Noon));
        Assert.Equal(20, many.Computers.Length);
        Assert.False(many.Recognises("token-0"));
        Assert.True(many.Recognises("token-20"));
    }

    private static PassedPassword Password(string secret, string? token = null) => new(1, secret, token, Browser, AskQuestion: true, Rehashed: null);

    private static NewLogin Household() => new(
        EmailAddress.Parse("ana@example.com"), "hash",
        [new(SecurityQuestion.FirstPet, "pet"), new(SecurityQuestion.FirstCar, "car"), new(SecurityQuestion.ParentsMet, "met")],
        [AccountNumber.Parse("0010000001")], Language.English);
}
