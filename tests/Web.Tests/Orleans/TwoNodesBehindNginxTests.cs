using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using CalWater.Web.Tests.Operations;

namespace CalWater.Web.Tests.Orleans;

/// <summary>Both portals work, and nginx gives them the requests in turn.</summary>
public sealed class TwoNodesBehindNginxTests
{
    [Fact]
    public async Task Whom_one_node_signed_in_the_other_knows_and_the_one_that_is_left_takes_the_payment()
    {
        await using var pair = await PairBehindNginx.StartAsync(standsBy: false);
        var ana = pair.Visitor;
        await ana.SignUpAsync(DemoCast.Household, "ana@example.com", pair.CodeAsync);
        var account = await ana.SignInAsync("ana@example.com");
        for (var look = 1; look <= 4; look++) Assert.Equal(account.Text, (await ana.GoToAsync(account.Path)).Text);

        await pair.First.KillAsync();
        // Until the cluster has declared it dead, what its grains are asked fails.
        await Eventually.TrueAsync(async () => await pair.Database.CountAsync("OrleansMembershipTable where Status = 3") == 1);
        var again = await Eventually.GetAsync(() => ana.GoToAsync(account.Path), page => page.Status == HttpStatusCode.OK, more: () => pair.Second.Said);
        Assert.Equal(account.Text, again.Text);
        Assert.Equal(HttpStatusCode.SeeOther, (await (await again.FollowAsync("Pay now")).PressAsync("Continue to the card page")).Status);
        Assert.Single(await pair.Sandbox.ObjectsAsync("checkout.session"));
    }
}
