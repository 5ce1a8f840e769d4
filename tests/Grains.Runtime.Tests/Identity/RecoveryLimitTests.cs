using CalWater.Grains.Identity;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>The forgotten e-mail address, and how often anything may be asked.</summary>
public sealed class RecoveryLimitTests : IAsyncLifetime
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
    public async Task The_owner_of_an_account_is_mailed_the_address_and_nobody_else_learns_it()
    {
        Assert.True(await new Forgetful(host).AskForEmailAsync(Neighbourhood.Household, "90210"));
        Assert.True(await new Forgetful(host).AskForEmailAsync(Neighbourhood.Landlord[0]));
        Assert.True(await new Forgetful(host).AskForEmailAsync(AccountNumber.Parse("0099999999")));
        Assert.True(await new Forgetful(host).AskForEmailAsync(Neighbourhood.Household));
        await Eventually.TrueAsync(() => Task.FromResult(host.Postbox.Of<SignInReminder>().Count > 0));
        Assert.Equal(new SignInReminder("ana@example.com", "0001"), Assert.Single(host.Postbox.Of<SignInReminder>()));
        Assert.Equal("ana@example.com", host.Postbox.All.Single(notice => notice.Content is SignInReminder).To);
    }

    [Fact]
    public async Task F12_what_became_of_an_old_user_name_is_mailed_to_the_address_kept_with_it_also_after_a_stop()
    {
        await host.ExecuteAsync("insert into identity_legacy_users (user_name, email, account) values ('Ana_R', 'ana@example.com', '0010000001')");
        host.Postbox.IsDown = true;
        foreach (var name in new[] { "ana_r", "nobody" })
            Assert.True(await new Forgetful(host).Recovery.RemindOfUserName(new(name, "192.0.2.7", Language.English)));
        await host.RestartAsync();
        host.Postbox.IsDown = false;
        await host.WithTimeAsync(() => host.Postbox.Of<UserNameReplaced>().Count > 0);
        Assert.Equal(new UserNameReplaced("Ana_R", "ana@example.com", "0001", IsSignedUp: true), Assert.Single(host.Postbox.Of<UserNameReplaced>()));
    }

    [Theory]
    [InlineData("ana@example.com")]
    [InlineData("nobody@example.com")]
    public async Task Five_recoveries_a_day_are_started_for_an_address_known_or_not(string email)
    {
        for (var n = 0; n < 5; n++) Assert.True(await new Forgetful(host, email).StartAsync($"192.0.2.{n}"));
        Assert.False(await new Forgetful(host, email.ToUpperInvariant()).StartAsync());
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await new Forgetful(host, email).StartAsync());
    }

    [Fact]
    public async Task Five_reminders_a_day_are_asked_for_an_account_right_or_wrong()
    {
        for (var n = 0; n < 5; n++) Assert.True(await new Forgetful(host).AskForEmailAsync(Neighbourhood.Household, "90210", $"192.0.2.{n}"));
        Assert.False(await new Forgetful(host).AskForEmailAsync(Neighbourhood.Household));
    }

    [Fact]
    public async Task One_network_address_and_the_whole_portal_have_limits_too()
    {
        (host.Settings["Limits:RecoveriesPerAddress"], host.Settings["Limits:Recoveries"]) = ("2", "3");
        await host.RestartAsync();
        for (var n = 0; n < 2; n++) Assert.True(await new Forgetful(host, $"{n}@example.com").StartAsync());
        Assert.False(await new Forgetful(host, "2@example.com").AskForEmailAsync(Neighbourhood.Household));
        Assert.True(await new Forgetful(host, "3@example.com").StartAsync("192.0.2.8"));
        Assert.False(await new Forgetful(host, "4@example.com").StartAsync("192.0.2.8"));
    }

    [Fact]
    public async Task A_hundred_failures_in_a_row_end_the_password_the_owner_is_told_once_and_a_recovery_is_the_way_back()
    {
        for (var n = 0; n < 102; n++) await ana.SignInAsync("Wrong-Heron-42");
        host.Clock.Advance(TimeSpan.FromDays(2));
        await host.RestartAsync();
        Assert.IsType<SignInOutcome.Refused>(await ana.SignInAsync());
        Assert.Single(host.Postbox.Of<PasswordDisabled>());
        await (await new Forgetful(host).AwaitMailAsync()).ChooseAsync();
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync(Forgetful.NewPassword));
    }

    [Fact]
    public async Task The_owner_learns_of_a_new_computer_also_after_a_stop_before_the_mail()
    {
        var asked = Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        host.Postbox.IsDown = true;
        await Assert.ThrowsAsync<IOException>(() => ana.AnswerAsync(asked, "Señor Bigotes"));
        await host.RestartAsync();
        host.Postbox.IsDown = false;
        Assert.NotNull(await host.Grains.Login(asked.Login).Get());
        Assert.Equal("Firefox, Linux", Assert.Single(host.Postbox.Of<NewComputer>()).Browser);
    }
}
