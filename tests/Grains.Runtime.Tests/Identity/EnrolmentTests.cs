using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices.Contents;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>One confirmed sign-up, several grains: what holds when others come first and when the process stops between.</summary>
public sealed class EnrolmentTests : IAsyncLifetime
{
    private IdentityHost host = null!;

    public async Task InitializeAsync() => host = await IdentityHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Confirming_again_by_link_and_by_code_changes_nothing()
    {
        var ana = await new Newcomer(host).AwaitMailAsync();
        var (code, link) = (ana.Code, ana.Link);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => n % 2 == 0 ? ana.SignUp.ConfirmByCode(code) : ana.SignUp.ConfirmByLink(link)));
        Assert.All(answers, Assert.Null);
        Assert.Single(host.Postbox.Of<Welcome>());
    }

    [Fact]
    public async Task F1_of_two_sign_ups_for_one_account_the_first_confirmed_wins_and_the_other_lets_go_of_its_address()
    {
        var ana = await new Newcomer(host).AwaitMailAsync();
        var anasCode = ana.Code;
        var eve = await new Newcomer(host, "eve@example.com").AwaitMailAsync();
        Assert.Null(await eve.SignUp.ConfirmByCode(eve.Code));
        Assert.Equal(new SignUpRefused.AlreadyEnrolled("BG"), await ana.SignUp.ConfirmByCode(anasCode));
        Assert.Equal(new SignUpRefused.AlreadyEnrolled("BG"), await ana.SignUp.ConfirmByCode(anasCode));
        Assert.True(await host.Grains.Email(ana.Email).Reserve(LoginId.New()));
    }

    [Fact]
    public async Task F2_of_two_sign_ups_with_one_address_the_second_lets_go_of_its_accounts()
    {
        var first = await new Newcomer(host).AwaitMailAsync();
        var code = first.Code;
        var second = await new Newcomer(host).AwaitMailAsync(Neighbourhood.Landlord[0]);
        Assert.Null(await first.SignUp.ConfirmByCode(code));
        Assert.Equal(new SignUpRefused.EmailInUse("BG"), await second.SignUp.ConfirmByCode(second.Code));
        foreach (var account in Neighbourhood.Landlord) Assert.True(await host.Grains.ServiceAccount(account).Reserve(LoginId.New()));
    }

    [Fact]
    public async Task F4_a_group_of_which_one_account_is_taken_stays_as_it_was()
    {
        var owner = await new Newcomer(host).AwaitMailAsync(Neighbourhood.Landlord[0]);
        await host.Grains.ServiceAccount(Neighbourhood.Landlord[2]).Reserve(LoginId.New());
        Assert.IsType<SignUpRefused.AlreadyEnrolled>(await owner.SignUp.ConfirmByCode(owner.Code));
        Assert.True(await host.Grains.ServiceAccount(Neighbourhood.Landlord[0]).Reserve(LoginId.New()));
        Assert.Null(await host.Grains.Email(owner.Email).Owner());
    }

    [Fact]
    public async Task A_stop_between_the_steps_is_made_good_by_a_reminder()
    {
        var ana = await new Newcomer(host).AwaitMailAsync();
        host.Postbox.IsDown = true;
        await Assert.ThrowsAsync<IOException>(() => ana.SignUp.ConfirmByCode(ana.Code));
        Assert.Empty(host.Postbox.Of<Welcome>());
        await host.RestartAsync();
        host.Postbox.IsDown = false;
        await host.WithTimeAsync(() => host.Postbox.Of<Welcome>().Count == 1);
        Assert.Equal([Neighbourhood.Household], (await (await ana.LoginAsync()).Get())!.Accounts.AsEnumerable());
    }

    [Fact]
    public async Task A_sign_up_that_was_left_is_forgotten_after_a_day()
    {
        var ana = await new Newcomer(host).AwaitMailAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<SignUpRefused.ConfirmationExpired>(await ana.SignUp.ConfirmByCode(ana.Code));
        await Eventually.TrueAsync(async () => (await ana.SignUp.Get()).PasswordHash is null);
    }
}
