using System.Collections.Concurrent;
using System.Diagnostics;
using CalWater.Database;

namespace CalWater.Testing;

/// <summary>The program as a process of its own, to be run with any arguments, and to be killed.</summary>
public sealed class ChildPortal : IDisposable
{
    /// <summary>The program of this build.</summary>
    private static readonly string OwnProgram = Path.Combine(AppContext.BaseDirectory, "CalWater.Web.dll");
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource standby = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Process process;

    private ChildPortal(Process process) => this.process = process;

    /// <summary>All that it has written, for the message of a test that fails. It is read without end: a full pipe would stop the portal.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>Starts a portal in Development and returns when it says that it is ready.</summary>
    /// <param name="program">Another build's program, such as one with the other grain engine.</param>
    /// <param name="siloPort">That of the node that was killed: by it a cluster sees that the earlier one is dead.</param>
    public static async Task<ChildPortal> StartAsync(Uri address, PortalDatabase database, string folder, Uri sandbox, string? program = null, int? siloPort = null, params (string, string)[] more)
    {
        var child = Listened(address, database, folder, sandbox, program, siloPort, more);
        await Task.WhenAny(child.ready.Task, child.process.WaitForExitAsync());
        return child.ready.Task.IsCompleted ? child : throw new InvalidOperationException($"The portal did not start: {child.Said}");
    }

    /// <summary>Starts one beside a portal that works on the same database, and returns when it says that it waits as standby.</summary>
    public static async Task<ChildPortal> StandByAsync(Uri address, PortalDatabase database, string folder, Uri sandbox, params (string, string)[] more)
    {
        var child = Listened(address, database, folder, sandbox, null, null, more);
        await Task.WhenAny(child.standby.Task, child.process.WaitForExitAsync());
        return child.standby.Task.IsCompleted ? child : throw new InvalidOperationException($"It does not stand by: {child.Said}");
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(string[] arguments, params (string Key, string Value)[] environment)
    {
        using var process = Launch(OwnProgram, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Runs the program until it writes a line with the words to its error output, and kills it there (<c>kill -9</c>).</summary>
    /// <returns>Whether it came to that line.</returns>
    public static async Task<bool> KillAtAsync(string[] arguments, string words)
    {
        using var process = Launch(OwnProgram, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var came = false;
        while (!came && await process.StandardError.ReadLineAsync() is { } line) came = line.Contains(words, StringComparison.Ordinal);
        if (came) process.Kill();
        await process.WaitForExitAsync();
        await output;
        return came;
    }

    /// <summary>Runs the program and kills it when the time is over, unless it ended before.</summary>
    public static async Task KillAfterAsync(string[] arguments, TimeSpan time, params (string Key, string Value)[] environment)
    {
        using var process = Launch(OwnProgram, arguments, environment);
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(time, TimeProvider.System));
        process.Kill();
        await process.WaitForExitAsync();
        await output;
    }

    /// <summary>Begins to run the program; the caller waits for its end, or kills it.</summary>
    public static ChildPortal Begin(string[] arguments, params (string Key, string Value)[] environment) => new(Launch(OwnProgram, arguments, environment));

    /// <summary>Asks it to stop, as an operator does: it finishes what it has begun.</summary>
    /// <returns>Its exit status.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static ChildPortal Listened(Uri address, PortalDatabase database, string folder, Uri sandbox, string? program, int? siloPort, (string, string)[] more)
    {
        var child = new ChildPortal(Launch(program ?? OwnProgram,
            ["--urls", address.ToString(), "--data", folder, "--connection", database.ConnectionString],
            [("ASPNETCORE_ENVIRONMENT", "Development"), ("Identity__PasswordIterations", "1000"),
            ("Grains__Address", "127.0.0.1"), ("Grains__SiloPort", $"{siloPort ?? FreePorts.Next()}"),
            ("Sandbox__Url", sandbox.ToString()), ("Sandbox__Elsewhere", "true"), ("Portal__PublicUrl", address.ToString()), .. more]));
        child.process.ErrorDataReceived += child.Hear;
        child.process.OutputDataReceived += child.Hear;
        child.process.BeginErrorReadLine();
        child.process.BeginOutputReadLine();
        return child;
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is not { } line) return;
        lines.Enqueue(line);
        if (line.Contains("The portal is ready", StringComparison.Ordinal)) ready.TrySetResult();
        if (line.Contains("waits as standby", StringComparison.Ordinal)) standby.TrySetResult();
    }

    private static Process Launch(string program, string[] arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath()
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        foreach (var (key, value) in environment) start.Environment[key] = value;
        return Process.Start(start)!;
    }
}
