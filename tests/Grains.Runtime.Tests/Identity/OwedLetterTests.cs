using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.Totp;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>
/// A change and the mail about it, with a stop between: the change is written, then the mail's link, then the mail goes out,
/// then it is noted. Whoever asks for the login next finds the owner told, once.
/// </summary>
public sealed class OwedLetterTests : CustomerTests
{
    public static TheoryData<LoginChange> Changes => [.. Enum.GetValues<LoginChange>()];

    [Theory, MemberData(nameof(Changes))]
    public Task After_a_stop_between_a_change_and_its_mail_the_owner_is_told_once(LoginChange change) => StopAfterAsync(1, change);

    [Theory, MemberData(nameof(Changes))]
    public Task After_a_stop_between_the_mail_and_its_note_the_owner_is_told_once(LoginChange change) => StopAfterAsync(2, change);

    [Fact]
    public async Task What_the_outbox_did_not_take_is_told_with_the_next_act()
    {
        host.Postbox.IsDown = true;
        await Assert.ThrowsAnyAsync<IOException>(() => ana.Login.ChangeQuestions(ana.Session, []));
        Assert.Empty(host.Postbox.Of<LoginChanged>());
        host.Postbox.IsDown = false;
        await ana.Login.ForgetComputers();
        Assert.Equal(host.Clock.GetUtcNow(), Assert.Single(host.Postbox.Of<LoginChanged>()).At);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    public async Task After_a_stop_between_a_pause_or_the_end_of_the_password_and_its_mail_the_owner_is_told_once(int tries)
    {
        for (var n = 1; n < tries; n++) await ana.Login.TryPassword();
        var attempt = await ana.Login.TryPassword();
        host.Postbox.IsDown = true;
        await Assert.ThrowsAnyAsync<IOException>(() => ana.Login.AttemptFailed(new(attempt.Number, "Firefox, Linux", "password-refused")));
        host.Clock.Advance(TimeSpan.FromHours(2));
        host.Postbox.IsDown = false;
        await host.RestartAsync();
        await ana.Login.Get();
        await host.RestartAsync();
        await ana.Login.Get();
        Assert.Equal((1, tries / 100), (host.Postbox.Of<SignInBlocked>().Count + host.Postbox.Of<PasswordDisabled>().Count, host.Postbox.Of<PasswordDisabled>().Count));
    }

    private async Task StopAfterAsync(int writes, LoginChange change)
    {
        var act = await PrepareAsync(change);
        host.Stops.After(writes);
        await Assert.ThrowsAnyAsync<Exception>(act);
        await host.RestartAsync();
        host.Stops.Never();
        for (var n = 0; n < 2; n++)
        {
            await ana.Login.Get();
            var told = Assert.Single(host.Postbox.Of<LoginChanged>(), mail => mail.Change == change);
            Assert.True(await ana.Login.TakesNotMe(told.NotMePath["/not-me/".Length..][ana.Id.Value.Length..]));
            await host.RestartAsync();
        }
    }

    private async Task<Func<Task>> PrepareAsync(LoginChange change)
    {
        var secret = change is LoginChange.AuthenticatorOff ? (await ana.SetUpAuthenticatorAsync()).Secret : default;
        var added = new NewPasskey(ana.Session, new(Secret.New(), host.Clock.GetUtcNow().AddMinutes(5)), new("one", "key", 0, [], false, false), "Phone");
        if (change is LoginChange.PasskeyRemoved) await ana.Login.AddPasskey(added);
        return change switch
        {
            LoginChange.Password => () => ana.Login.ChangePassword(new(0, ana.Session, "hash")),
            LoginChange.Questions => () => ana.Login.ChangeQuestions(ana.Session, []),
            LoginChange.AuthenticatorOn => await FinishAuthenticatorAsync(),
            LoginChange.AuthenticatorOff => () => ana.Login.TurnAuthenticatorOff(0, TotpCode.At(secret, host.Clock.GetUtcNow())),
            LoginChange.PasskeyAdded => () => ana.Login.AddPasskey(added),
            LoginChange.PasskeyRemoved => async () => await ana.Login.RemovePasskey(ana.Session, (await ana.Login.Passkeys())[0].Id),
            LoginChange.Unlocked => () => ana.Login.Support(SupportAct.Unlock, "staff", "asked"),
            LoginChange.ComputersForgotten => () => ana.Login.Support(SupportAct.ForgetComputers, "staff", "asked"),
            LoginChange.QuestionsCleared => () => ana.Login.Support(SupportAct.ClearQuestions, "staff", "asked"),
            LoginChange.SignedOut => () => ana.Login.Support(SupportAct.SignOutEverywhere, "staff", "asked"),
            LoginChange.AccountsLinked => () => ana.Login.Join(new([Neighbourhood.Landlord[0]], "staff", "asked")),
            LoginChange.AccountsUnlinked => () => ana.Login.Leave(new([Neighbourhood.Household], "staff", "asked")),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Say here what brings this change about.")
        };
    }

    private async Task<Func<Task>> FinishAuthenticatorAsync()
    {
        var secret = new TotpSecret((await ana.Login.BeginAuthenticator(ana.Session))!);
        return () => ana.Login.FinishAuthenticator(ana.Session, TotpCode.At(secret, host.Clock.GetUtcNow()), []);
    }
}
