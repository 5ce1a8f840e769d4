using CalWater.Testing;

namespace CalWater.Web.Tests.Orleans;

/// <summary>Two processes on one database are one portal.</summary>
public sealed class TwoNodesTests
{
    [Fact]
    public async Task Who_signed_in_on_one_node_is_signed_in_on_the_other_also_when_the_first_is_killed()
    {
        await using var utility = await Utility.CreateAsync();
        var first = await utility.StartAsync();
        var second = await utility.StartAsync();
        Assert.Equal(2, await utility.Database.CountAsync("OrleansMembershipTable where Status = 3"));
        var account = await Utility.SignUpAndInAsync(first.Browser);
        Assert.Equal(account, (await second.Browser.GoToAsync("/accounts")).Text);
        await first.Process.KillAsync();
        // Until the cluster has declared it dead, what its grains are asked fails.
        await Eventually.TrueAsync(async () => await utility.Database.CountAsync("OrleansMembershipTable where Status = 3") == 1);
        await Eventually.TrueAsync(async () => (await second.Browser.GoToAsync("/accounts")).Text == account);
        await (await second.Browser.GoToAsync("/accounts")).PressAsync("Sign out");
        Assert.Equal(account, await Utility.SignInAsync(second.Browser));
    }
}
