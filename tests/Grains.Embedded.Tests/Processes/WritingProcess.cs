using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CalWater.Testing;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A total that a tally acknowledged, and when it was heard.</summary>
internal readonly record struct Acknowledged(int Tally, int Total, long At);

/// <summary>The <see cref="WritingProgram"/> in a process of its own, and what it acknowledged.</summary>
internal sealed class WritingProcess : IDisposable
{
    private readonly Process process;
    private readonly Task listening;

    public WritingProcess(TestDatabase database, string name, TimeSpan beat)
    {
        string[] arguments = ["exec", typeof(WritingProgram).Assembly.Location, database.Database.ConnectionString, name, $"{beat.TotalMilliseconds}"];
        process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        listening = ListenAsync();
    }

    public ConcurrentQueue<Acknowledged> Totals { get; } = new();

    public ConcurrentQueue<string> Reminders { get; } = new();

    public bool HasExited => process.HasExited;

    /// <summary>Waits until it has acknowledged so many totals more.</summary>
    public Task HearAsync(int more)
    {
        var enough = Totals.Count + more;
        return Eventually.TrueAsync(() => Task.FromResult(Totals.Count >= enough));
    }

    public async Task KillAsync()
    {
        process.Kill();
        await ExitAsync();
    }

    /// <summary>Waits until it has ended and all that it said is heard.</summary>
    public async Task ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        await listening;
    }

    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["tally", var tally, var total]) Totals.Enqueue(new(Number(tally), Number(total), Stopwatch.GetTimestamp()));
            else if (line.Split(' ') is ["reminder", var name]) Reminders.Enqueue(name);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
