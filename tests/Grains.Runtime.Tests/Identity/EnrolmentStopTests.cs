using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.Runtime.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Pins;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>
/// A confirmed sign-up of three linked accounts makes nine calls: hold the address, hold each account, make the login, give it
/// each account, give it the address. The process stops after each of them, and longer than minutes.
/// </summary>
public sealed class EnrolmentStopTests : IAsyncLifetime
{
    private const int Calls = 9;
    private static readonly TimeSpan LongOutage = TimeSpan.FromHours(2);
    private readonly StoppingGrains.Stop stop = new();
    private IdentityHost host = null!;
    private Newcomer owner = null!;

    public static TheoryData<int> Stops => [.. Enumerable.Range(0, Calls)];

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        host.Adjust = services => services.AddSingleton(provider => new Enroller(
            StoppingGrains.Of(provider.GetRequiredService<IGrainFactory>(), stop), provider.GetRequiredService<IAccountDirectory>(),
            provider.GetRequiredService<IMailedPins>()));
        await host.RestartAsync();
        owner = await new Newcomer(host).AwaitMailAsync(Neighbourhood.Landlord[0]);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory, MemberData(nameof(Stops))]
    public async Task After_a_stop_at_any_step_and_a_long_outage_the_sign_up_is_finished_as_confirmed(int calls)
    {
        await StopAfterAsync(calls);
        stop.After = null;
        await host.WithTimeAsync(() => host.Postbox.Of<Welcome>().Count == 1);
        Assert.Null(await owner.SignUp.ConfirmByCode(owner.Code));
        var login = (await (await owner.LoginAsync()).Get())!;
        Assert.Equal(Neighbourhood.Landlord, login.Accounts);
        foreach (var account in Neighbourhood.Landlord) Assert.Equal(login.Id, (await host.Grains.ServiceAccount(account).Get()).Owner);
        Assert.IsType<SignInOutcome.QuestionAsked>(await owner.SignInAsync());
    }

    [Theory, MemberData(nameof(Stops))]
    public async Task What_was_held_before_a_long_outage_is_not_lost_to_a_stranger_who_is_quicker(int calls)
    {
        await StopAfterAsync(calls);
        var held = await Task.WhenAll(Neighbourhood.Landlord.Select(account => host.Grains.ServiceAccount(account).Reserve(new LoginId("stranger"))));
        Assert.Equal(Math.Clamp(calls - 1, 0, 3), held.Count(lost => !lost));
        Assert.Equal(calls > 0, !await host.Grains.Email(owner.Email).Reserve(new LoginId("stranger")));
    }

    [Fact]
    public async Task What_was_lost_before_it_was_held_ends_by_name_is_told_by_mail_and_leaves_nothing_held()
    {
        await StopAfterAsync(0);
        await host.Grains.ServiceAccount(Neighbourhood.Landlord[1]).Reserve(new LoginId("stranger"));
        stop.After = null;
        await host.WithTimeAsync(() => host.Postbox.Of<SignUpNotFinished>().Count == 1);
        Assert.Equal(new SignUpRefused.AlreadyEnrolled("BG"), await owner.SignUp.ConfirmByCode(owner.Code));
        Assert.Equal(new SignUpNotFinished(IsEmailInUse: false, "Bear Gulch", "650-555-0100"), host.Postbox.Of<SignUpNotFinished>().Single());
        Assert.True(await host.Grains.Email(owner.Email).Reserve(new LoginId("stranger")));
        Assert.True(await host.Grains.ServiceAccount(Neighbourhood.Landlord[0]).Reserve(new LoginId("stranger")));
    }

    /// <summary>The portal is back after hours; who continues the enrolment is still kept from it.</summary>
    private async Task StopAfterAsync(int calls)
    {
        stop.After = calls;
        await Assert.ThrowsAsync<IOException>(() => owner.SignUp.ConfirmByCode(owner.Code));
        await host.StopAsync();
        host.Clock.Advance(LongOutage);
        await host.RestartAsync();
    }
}
