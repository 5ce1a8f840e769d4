using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using CalWater.Web.Tests.Operations;

namespace CalWater.Web.Tests.Embedded;

/// <summary>One portal works, the other takes over.</summary>
public sealed class StandbyBehindNginxTests
{
    [Fact]
    public async Task Who_is_signed_in_stays_so_when_the_node_that_works_is_killed_and_pays_on_the_other()
    {
        await using var pair = await PairBehindNginx.StartAsync(standsBy: true);
        var ana = pair.Visitor;
        await ana.SignUpAsync(DemoCast.Household, "ana@example.com", pair.CodeAsync);
        var account = await ana.SignInAsync("ana@example.com");

        await pair.First.KillAsync();
        var again = await Eventually.GetAsync(() => ana.GoToAsync(account.Path), page => page.Status == HttpStatusCode.OK, more: () => pair.Second.Said);
        Assert.Equal(account.Text, again.Text);
        // The gateway's page speaks plain HTTP here, to which no client follows from HTTPS.
        Assert.Equal(HttpStatusCode.SeeOther, (await (await again.FollowAsync("Pay now")).PressAsync("Continue to the card page")).Status);
        Assert.Single(await pair.Sandbox.ObjectsAsync("checkout.session"));
    }
}
