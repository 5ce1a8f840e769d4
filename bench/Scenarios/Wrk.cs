using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CalWater.Bench.Scenarios;

/// <summary>The load generator wrk: one thread, 64 connections, so that it takes little of the two cores.</summary>
internal static partial class Wrk
{
    private const string Program = "/usr/bin/wrk";

    public static bool IsInstalled => File.Exists(Program);

    public static async Task<WrkResult> RunAsync(Uri address, string cookies, int seconds)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Program, ["-t1", "-c64", $"-d{seconds}s", "--latency", "-H", $"Cookie: {cookies}", address.ToString()]) { RedirectStandardOutput = true })!;
        var report = await process.StandardOutput.ReadToEndAsync();
        return new(
            double.Parse(PerSecond().Match(report).Groups[1].Value, CultureInfo.InvariantCulture),
            Latency(report, "50%"), Latency(report, "99%"), Errors(report));
    }

    private static TimeSpan Latency(string report, string percentile)
    {
        var match = Regex.Match(report, percentile + @"\s+([\d.]+)(us|ms|s)");
        var value = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch { "us" => TimeSpan.FromMicroseconds(value), "ms" => TimeSpan.FromMilliseconds(value), _ => TimeSpan.FromSeconds(value) };
    }

    private static double Errors(string report) =>
        NotOk().Match(report) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex NotOk();
}

internal sealed record WrkResult(double PerSecond, TimeSpan P50, TimeSpan P99, double Errors);
