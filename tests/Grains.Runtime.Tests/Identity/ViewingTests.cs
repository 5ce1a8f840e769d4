using CalWater.Grains.Identity;
using CalWater.Identity.Staff;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>A member's session looks at one customer's pages, and that ends with it.</summary>
public sealed class ViewingTests : IAsyncLifetime
{
    private static readonly ViewedCustomer Ana = new(new("ana"), "ana@example.com", "account", "Called");
    private static readonly ViewedCustomer Ben = Ana with { Login = new("ben") };
    private IdentityHost host = null!;
    private Representative carla = null!;
    private string session = "";

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        carla = await new Representative(host).SetUpAsync();
        session = await carla.SignInAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_session_looks_at_one_customer_at_a_time_and_another_session_at_none()
    {
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var other = await carla.SignInAsync();
        await carla.Grain.StartViewing(session, Ana);
        Assert.True(await carla.Grain.StartViewing(session, Ben));
        await host.RestartAsync();
        Assert.Equal((Ben, host.Clock.GetUtcNow() + StaffSession.LongestView), ((await carla.Grain.Viewing(session))!.Customer, (await carla.Grain.Viewing(session))!.Until));
        Assert.Null(await carla.Grain.Viewing(other));
    }

    [Fact]
    public async Task It_ends_when_it_is_stopped_and_with_the_session_however_that_ends()
    {
        await carla.Grain.StartViewing(session, Ana);
        Assert.Equal(Ana, (await carla.Grain.StopViewing(session))!.Customer);
        Assert.Null(await carla.Grain.Viewing(session));
        Assert.Null(await carla.Grain.StopViewing(session));
        Assert.Equal(["view-started", "view-stopped"], (await carla.ActsAsync()).TakeLast(2));
        await carla.Grain.StartViewing(session, Ana);
        await carla.Grain.EndSessions("boss", "Lost laptop");
        Assert.Null(await carla.Grain.Viewing(session));
        Assert.False(await carla.Grain.StartViewing(session, Ana));
    }

    [Fact]
    public async Task It_ends_when_the_session_is_idle_for_too_long()
    {
        await carla.Grain.StartViewing(session, Ana);
        host.Clock.Advance(StaffSession.Idle + TimeSpan.FromMinutes(2));
        Assert.Null(await carla.Grain.Viewing(session));
        Assert.False(await carla.Grain.StartViewing(session, Ana));
    }
}
