using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Port_0_takes_a_free_port_and_says_which()
    {
        await using var stripe = await TestSandbox.StartAsync();

        Assert.Equal(("127.0.0.1", true), (stripe.Sandbox.Url.Host, stripe.Sandbox.Url.Port > 0));
    }

    [Fact]
    public async Task A_busy_port_is_refused_by_its_address()
    {
        await using var stripe = await TestSandbox.StartAsync();

        var refusal = await Assert.ThrowsAsync<IOException>(() =>
            StripeSandbox.StartAsync(new SandboxOptions { Url = stripe.Sandbox.Url }, TimeProvider.System, CancellationToken.None));

        Assert.StartsWith($"The Stripe sandbox cannot listen on {stripe.Sandbox.Url}", refusal.Message);
    }

    [Fact]
    public async Task Another_process_can_read_the_objects()
    {
        await using var stripe = await TestSandbox.StartAsync();
        var session = await stripe.PaidSessionAsync();

        var all = await stripe.GetAsync("/sandbox/objects");
        var charges = await stripe.GetAsync("/sandbox/objects?type=charge");

        Assert.Equal(session.Text("payment_intent.latest_charge.id"), Assert.Single(charges.Body["data"]!.AsArray())!["id"]!.ToString());
        Assert.True(all.Body["data"]!.AsArray().Count > 5);
    }
}
