using System.Diagnostics;
using System.Globalization;

namespace CalWater.Grains.Embedded;

/// <summary>How a process is named in the lease: machine, process id and when it began, since ids come back.</summary>
internal static class HolderName
{
    private const string Time = "yyyyMMdd'T'HHmmss'Z'";

    // Linux counts the start from boot, so what it says in wall time shifts a little with the clock.
    private static readonly TimeSpan SameStart = TimeSpan.FromMinutes(1);

    public static string Own { get; } = Of(Process.GetCurrentProcess());

    /// <summary>The process of this machine that has the name; null when there is none.</summary>
    public static Process? Find(string holder)
    {
        if (holder.Split(' ') is not [var machine, var id, var began] || machine != Environment.MachineName) return null;
        try
        {
            var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return (StartOf(process) - Parse(began)).Duration() < SameStart ? process : null;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the process was stopped by a signal, as Linux tells; one that is only slow or waits is not.</summary>
    public static bool IsStopped(Process process)
    {
        var stat = $"/proc/{process.Id}/stat";
        return File.Exists(stat) && File.ReadAllText(stat) is var text && text[text.LastIndexOf(')')..].StartsWith(") T", StringComparison.Ordinal);
    }

    private static string Of(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {process.Id} {StartOf(process).ToString(Time, CultureInfo.InvariantCulture)}");

    private static DateTime StartOf(Process process) => process.StartTime.ToUniversalTime();

    private static DateTime Parse(string began) =>
        DateTime.ParseExact(began, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
