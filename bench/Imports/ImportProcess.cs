using System.Diagnostics;
using System.Globalization;
using CalWater.Database;

namespace CalWater.Bench.Imports;

/// <summary>The verb <c>import</c> in a process of its own, as the billing office's night runs it.</summary>
internal static class ImportProcess
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static async Task<ImportRun> RunAsync(PortalDatabase database, string folder, string data)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(database, data, "import", folder);
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0.0, TimeSpan.Zero);
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process));
            processor = ProcessorOf(process) ?? processor;
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Look, TimeProvider.System));
        }
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? new(clock.Elapsed, processor, peak) : throw new InvalidOperationException($"The import failed: {await output}");
    }

    /// <summary>Makes the tables.</summary>
    public static async Task PrepareAsync(PortalDatabase database, string data)
    {
        using var process = Start(database, data, "staff", "list");
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    private static Process Start(PortalDatabase database, string data, params string[] verb) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "CalWater.Web.dll"), .. verb, "--data", data, "--connection", database.ConnectionString])
        { RedirectStandardOutput = true })!;

    /// <summary>Null once it has ended.</summary>
    private static TimeSpan? ProcessorOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The most memory the process has had so far, in MB.</summary>
    private static double PeakOf(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

/// <param name="Processor">The processor's time it took, to within a look.</param>
internal sealed record ImportRun(TimeSpan Time, TimeSpan Processor, double PeakMegabytes);
