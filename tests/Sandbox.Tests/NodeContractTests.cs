using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class NodeContractTests
{
    [Fact]
    public async Task Stripes_own_library_works_with_the_sandbox()
    {
        await using var portal = await WebhookInbox.StartAsync();
        var options = portal.Options with { Url = new Uri("http://127.0.0.1:0"), BankDelay = TimeSpan.FromSeconds(1) };
        await using var sandbox = await StripeSandbox.StartAsync(options, TimeProvider.System, CancellationToken.None);

        var proofs = await NodeProgram.RunAsync("contract.mjs", sandbox.Url.AbsoluteUri, options.SecretKey, options.WebhookSecret, portal.Url.AbsoluteUri);

        Assert.Equal(27, proofs.Length);
        Assert.Equal("verifies a delivered webhook", proofs[^1]);
    }
}
