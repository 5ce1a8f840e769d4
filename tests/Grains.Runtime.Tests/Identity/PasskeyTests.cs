using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Logins;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

public sealed class PasskeyTests : CustomerTests
{
    private const string Windows = "Chrome, Windows";

    [Fact]
    public async Task A_passkey_signs_in_without_password_or_question_also_after_a_restart()
    {
        await AddAsync("one");
        await host.RestartAsync();
        var passed = Passed("one", count: 1);
        Assert.Equal(SignInStep.SignedIn, await ana.Login.PasskeyPassed(passed));
        await host.RestartAsync();
        Assert.True(await ana.Login.HasSession(passed.SessionId));
        Assert.Equal(host.Clock.GetUtcNow(), Assert.Single(await ana.Login.Passkeys()).LastUsedAt);
        Assert.Contains(host.Postbox.Of<LoginChanged>(), mail => mail.Change == LoginChange.PasskeyAdded);
        Assert.Equal(["passkey-added", "signed-in"], (await ana.TrailAsync()).TakeLast(2));
    }

    [Fact]
    public async Task A_challenge_counts_once_under_parallel_replay_and_after_a_restart()
    {
        await AddAsync("one", count: 0);
        var challenge = Challenge();
        var steps = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ana.Login.PasskeyPassed(Passed("one", count: 0, challenge))));
        Assert.Single(steps, SignInStep.SignedIn);
        await host.RestartAsync();
        Assert.Equal(SignInStep.Refused, await ana.Login.PasskeyPassed(Passed("one", count: 0, challenge)));
        Assert.Equal(8, (await ana.TrailAsync()).Count(act => act == LoginActs.PasskeyRefused));
    }

    [Fact]
    public async Task The_same_sign_in_again_changes_nothing()
    {
        await AddAsync("one");
        var passed = Passed("one", count: 1);
        await ana.Login.PasskeyPassed(passed);
        Assert.Equal(SignInStep.SignedIn, await ana.Login.PasskeyPassed(passed));
        Assert.Equal(2, (await ana.SecurityAsync()).Sessions.Length);
    }

    [Fact]
    public async Task A_challenge_works_for_its_minutes_only()
    {
        await AddAsync("one");
        var challenge = Challenge();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(SignInStep.Refused, await ana.Login.PasskeyPassed(Passed("one", count: 1, challenge)));
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(7, 6)]
    [InlineData(7, 0)]
    public async Task A_passkey_that_counts_backwards_was_copied_and_is_refused(long last, long now)
    {
        await AddAsync("one", count: last);
        Assert.Equal(SignInStep.Refused, await ana.Login.PasskeyPassed(Passed("one", now)));
        Assert.Equal(LoginActs.PasskeyCopied, (await ana.TrailAsync())[^1]);
        Assert.Equal(SignInStep.SignedIn, await ana.Login.PasskeyPassed(Passed("one", last + 1)));
    }

    [Fact]
    public async Task It_replaces_the_question_of_the_sign_in_that_waits_and_of_no_other()
    {
        await AddAsync("one");
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.Person.SignInAsync());
        Assert.True(await ana.Login.IsWaitingForPasskey(asked.WaitingId));
        Assert.Equal(SignInStep.Expired, await ana.Login.PasskeyPassed(Passed("one", count: 1) with { WaitingId = Secret.New() }));
        Assert.Equal(SignInStep.SignedIn, await ana.Login.PasskeyPassed(Passed("one", count: 1) with { WaitingId = asked.WaitingId }));
        Assert.False(await ana.Login.IsWaitingForPasskey(asked.WaitingId));
    }

    /// <summary>Pauses and the end of a password answer guesses, and nobody guesses a passkey.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    public async Task It_works_while_the_password_is_paused_or_disabled_and_does_not_bring_the_password_back(int tries)
    {
        await AddAsync("one");
        for (var n = 0; n < tries; n++) await ana.Login.TryPassword();
        Assert.Equal(SignInStep.SignedIn, await ana.Login.PasskeyPassed(Passed("one", count: 1)));
        Assert.False((await ana.Login.TryPassword()).Examined);
    }

    [Fact]
    public async Task It_is_renamed_and_removed_and_then_signs_in_no_more()
    {
        await AddAsync("one");
        var id = (await ana.Login.Passkeys())[0].Id;
        Assert.True(await ana.Login.RenamePasskey(id, "Phone"));
        Assert.Equal("Phone", (await ana.Login.Passkeys())[0].Name);
        Assert.True(await ana.Login.RemovePasskey(ana.Session, id));
        await host.RestartAsync();
        Assert.Equal(SignInStep.Refused, await ana.Login.PasskeyPassed(Passed("one", count: 1)));
        Assert.Equal(LoginChange.PasskeyRemoved, host.Postbox.Of<LoginChanged>()[^1].Change);
        Assert.Equal(["passkey-renamed", "passkey-removed", "passkey-refused"], (await ana.TrailAsync()).TakeLast(3));
    }

    [Fact]
    public async Task Adding_and_removing_ask_for_the_password_of_the_last_minutes()
    {
        await AddAsync("one");
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(PasskeyVerdict.Expired, await ana.Login.AddPasskey(New("two")));
        Assert.False(await ana.Login.RemovePasskey(ana.Session, (await ana.Login.Passkeys())[0].Id));
        Assert.Single(await ana.Login.Passkeys());
    }

    [Fact]
    public async Task The_same_one_is_not_added_twice_nor_by_a_used_challenge_nor_an_eleventh()
    {
        var first = New("one");
        Assert.Equal(PasskeyVerdict.Added, await ana.Login.AddPasskey(first));
        Assert.Equal(PasskeyVerdict.Known, await ana.Login.AddPasskey(New("one")));
        Assert.Equal(PasskeyVerdict.Expired, await ana.Login.AddPasskey(New("two") with { Challenge = first.Challenge }));
        for (var n = 2; n <= 10; n++) await AddAsync($"number {n}");
        Assert.Equal(PasskeyVerdict.TooMany, await ana.Login.AddPasskey(New("eleven")));
        Assert.Equal(10, (await ana.SecurityAsync()).PasskeyCount);
    }

    [Fact]
    public async Task Another_login_can_neither_use_rename_nor_remove_it()
    {
        await AddAsync("one");
        var id = (await ana.Login.Passkeys())[0].Id;
        var ben = await Customer.ArriveAsync(host, "ben@example.com", Neighbourhood.Landlord[0]);
        Assert.False(await ben.Login.RenamePasskey(id, "Mine"));
        Assert.False(await ben.Login.RemovePasskey(ben.Session, id));
        Assert.Equal(SignInStep.Refused, await ben.Login.PasskeyPassed(Passed("one", count: 1)));
    }

    [Fact]
    public async Task Recovery_of_the_password_and_this_was_not_me_remove_every_passkey()
    {
        await AddAsync("one");
        await ana.Login.Recover(new(RecoveryId.New(), EmailAddress.Parse("ana@example.com"), host.Clock.GetUtcNow(), "hash"));
        Assert.Equal(SignInStep.Refused, await ana.Login.PasskeyPassed(Passed("one", count: 1)));
        Assert.Empty(await ana.Login.Passkeys());
        ana = await Customer.ArriveAsync(host, "cleo@example.com", Neighbourhood.Landlord[0]);
        await AddAsync("two");
        Assert.True(NotMeLink.TryParse(host.Postbox.Of<LoginChanged>()[^1].NotMePath.Split('/')[^1], out _, out var secret));
        await ana.Login.NotMe(secret);
        Assert.Empty(await ana.Login.Passkeys());
        Assert.Equal(SignInStep.Refused, await ana.Login.PasskeyPassed(Passed("two", count: 1)));
    }

    [Fact]
    public async Task It_confirms_the_session_that_asked_once_for_each_challenge_and_opens_none()
    {
        await AddAsync("one");
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var passed = Passed("one", count: 1) with { SessionId = ana.Session };
        Assert.False(await ana.Login.PasskeyConfirmed(passed with { SessionId = Secret.New() }));
        Assert.False(await ana.Login.IsFresh(ana.Session));
        Assert.True(await ana.Login.PasskeyConfirmed(passed));
        Assert.True(await ana.Login.IsFresh(ana.Session));
        Assert.False(await ana.Login.PasskeyConfirmed(passed with { SignCount = 2 }));
        Assert.Single((await ana.SecurityAsync()).Sessions);
        Assert.Equal(["passkey-confirmed", "passkey-refused"], (await ana.TrailAsync()).TakeLast(2));
    }

    [Fact]
    public async Task Nothing_is_kept_about_a_login_that_nobody_has()
    {
        var nobody = LoginId.New();
        await host.Grains.Login(nobody).PasskeyRefused(Windows);
        Assert.Equal(SignInStep.Refused, await host.Grains.Login(nobody).PasskeyPassed(Passed("one", count: 1)));
        Assert.Empty(await host.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(nobody), most: 10));
    }

    private async Task AddAsync(string id, long count = 0) => Assert.Equal(PasskeyVerdict.Added, await ana.Login.AddPasskey(New(id, count)));

    private NewPasskey New(string id, long count = 0) => new(ana.Session, Challenge(), new(id, "key", count, ["internal"], false, false), $"Key {id}");

    private PassedPasskey Passed(string id, long count, PasskeyChallenge? challenge = null) =>
        new(challenge ?? Challenge(), id, count, false, Secret.New(), null, null, Windows);

    private PasskeyChallenge Challenge() => new(Secret.Hash(Secret.New()), host.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
}
