using System.Diagnostics;

namespace CalWater.Testing;

/// <summary>A folder beside the tests with npm packages, which its lock file names and of which nothing runs on installing.</summary>
public sealed class NodeFolder
{
    private readonly Lazy<Task> packages;

    public NodeFolder(string name)
    {
        Path = System.IO.Path.Combine(AppContext.BaseDirectory, name);
        packages = new(InstallAsync);
    }

    public string Path { get; }

    /// <summary>Runs a program in the folder, once the packages are there.</summary>
    /// <returns>All that it wrote, and whether it ended well.</returns>
    public async Task<(bool IsWell, string Output)> RunAsync(string program, params string[] arguments)
    {
        await packages.Value;
        return await StartAsync(program, arguments);
    }

    /// <summary>The text of a file of a package.</summary>
    public async Task<string> ReadAsync(string file)
    {
        await packages.Value;
        return await File.ReadAllTextAsync(System.IO.Path.Combine(Path, "node_modules", file));
    }

    private async Task InstallAsync()
    {
        var (isWell, output) = await StartAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        if (!isWell) throw new InvalidOperationException($"npm did not install the packages of {Path}:\n{output}");
    }

    private async Task<(bool IsWell, string Output)> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, await output + await errors);
    }
}
