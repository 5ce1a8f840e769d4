using System.Diagnostics;

namespace CalWater.Sandbox.Tests.Support;

/// <summary>A program of the contract's folder, beside the tests.</summary>
internal static class NodeProgram
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "contract");

    private static readonly Lazy<Task> Packages = new(() => StartAsync("npm", "ci"));

    /// <summary>Runs the script.</summary>
    /// <returns>The lines it wrote.</returns>
    public static async Task<string[]> RunAsync(string script, params string[] arguments)
    {
        await Packages.Value;
        return await StartAsync("node", [script, .. arguments]);
    }

    private static async Task<string[]> StartAsync(string program, params string[] arguments)
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
