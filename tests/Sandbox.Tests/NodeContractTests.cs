using System.Diagnostics;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class NodeContractTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "contract");

    [Fact]
    public async Task Stripes_own_library_works_with_the_sandbox()
    {
        await using var portal = await WebhookInbox.StartAsync();
        var options = portal.Options with { Url = new Uri("http://127.0.0.1:0"), BankDelay = TimeSpan.FromSeconds(1) };
        await using var sandbox = await StripeSandbox.StartAsync(options, TimeProvider.System, CancellationToken.None);

        await RunAsync("npm", "ci");
        var proofs = await RunAsync("node", "contract.mjs", sandbox.Url.AbsoluteUri, options.SecretKey, options.WebhookSecret, portal.Url.AbsoluteUri);

        Assert.Equal(26, proofs.Length);
        Assert.Equal("verifies a delivered webhook", proofs[^1]);
    }

    private static async Task<string[]> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} failed:\n{await output}\n{await errors}");
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
