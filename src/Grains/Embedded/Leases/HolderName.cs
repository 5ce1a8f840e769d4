using System.Diagnostics;
using System.Globalization;

namespace CalWater.Grains.Embedded;

/// <summary>How a process is named in the lease: machine, process id and when it began, since ids come back.</summary>
internal static class HolderName
{
    public static string Own { get; } = Of(Process.GetCurrentProcess());

    /// <summary>The process of this machine that has the name; null when there is none.</summary>
    public static Process? Find(string holder)
    {
        if (holder.Split(' ') is not [_, var id, _] || !int.TryParse(id, CultureInfo.InvariantCulture, out var number)) return null;
        try
        {
            var process = Process.GetProcessById(number);
            return Of(process) == holder ? process : null;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Of(Process process) => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName} {process.Id} {process.StartTime.ToUniversalTime():yyyyMMdd'T'HHmmss'Z'}");
}
