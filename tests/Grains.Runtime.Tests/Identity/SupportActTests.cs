using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>What customer service does for a login that its owner cannot get into.</summary>
public sealed class SupportActTests : IAsyncLifetime
{
    private IdentityHost host = null!;
    private Newcomer ana = null!;
    private ILoginGrain login = null!;
    private LoginId id;

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        ana = await new Newcomer(host).EnrolAsync();
        login = await ana.LoginAsync();
        id = (await login.Get())!.Id;
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_paused_sign_in_is_open_again_at_once_also_after_a_restart()
    {
        for (var n = 0; n < 5; n++) await ana.SignInAsync("wrong");
        Assert.IsType<SignInOutcome.Refused>(await ana.SignInAsync());
        Assert.NotNull((await login.Standing())!.PausedUntil);
        Assert.True(await login.Support(SupportAct.Unlock, "dora", "Called"));
        await host.RestartAsync();
        Assert.IsNotType<SignInOutcome.Refused>(await ana.SignInAsync());
    }

    [Fact]
    public async Task A_password_that_a_hundred_wrong_tries_have_ended_takes_a_recovery()
    {
        for (var n = 0; n < 100; n++) await login.TryPassword();
        Assert.True((await login.Standing())!.IsDisabled);
        Assert.False(await login.Support(SupportAct.Unlock, "dora", "Called"));
    }

    [Fact]
    public async Task Cleared_questions_are_asked_no_more_and_the_sign_in_from_a_new_computer_is_still_told()
    {
        await ana.SignInAsync();
        Assert.True(await login.Support(SupportAct.ClearQuestions, "dora", "Called"));
        Assert.IsType<SignInOutcome.SignedIn>(await ana.SignInAsync());
        Assert.Single(host.Postbox.Of<NewComputer>());
    }

    [Fact]
    public async Task Each_act_is_mailed_to_the_owner_once_and_stands_in_the_trail_with_who_and_why()
    {
        foreach (var act in Enum.GetValues<SupportAct>()) Assert.True(await login.Support(act, "dora", "Called"));
        await host.RestartAsync();
        await host.Grains.Login(id).Get();
        Assert.Equal([LoginChange.Unlocked, LoginChange.ComputersForgotten, LoginChange.QuestionsCleared, LoginChange.SignedOut],
            host.Postbox.Of<LoginChanged>().Select(changed => changed.Change));
        var rows = (await host.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(id), 4)).ToList();
        Assert.All(rows, row => Assert.Equal("dora", row.Actor));
        Assert.All(rows, row => Assert.Contains("Called", row.Details, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_done_for_a_login_that_does_not_exist() =>
        Assert.False(await host.Grains.Login(LoginId.New()).Support(SupportAct.Unlock, "dora", "Called"));
}
