using System.Diagnostics;
using System.Text.Json;

namespace CalWater.Bench.Scenarios;

/// <summary>Lighthouse by npm's <c>npx</c>, in headless Chromium, as for a phone: its four categories.</summary>
internal static class Lighthouse
{
    private const int Budget = 98;
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    /// <param name="cookies">Those of somebody who is signed in; empty for a visitor.</param>
    /// <param name="name">What the page is called in the figures.</param>
    public static async IAsyncEnumerable<Figure> RateAsync(Uri page, string cookies, string name)
    {
        var report = File.Exists(Chromium) ? await RunAsync(page, cookies) : null;
        foreach (var category in Categories)
            yield return report is null
                ? Figure.NotInstalled($"Lighthouse {category}, {name}", $">= {Budget}")
                : Figure.AtLeast($"Lighthouse {category}, {name}", Score(report.RootElement, category), Budget);
    }

    private static double Score(JsonElement report, string category) =>
        report.GetProperty("categories").GetProperty(category).GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? Math.Round(score.GetDouble() * 100) : 0;

    private static async Task<JsonDocument?> RunAsync(Uri page, string cookies)
    {
        var headers = JsonSerializer.Serialize(new { Cookie = cookies });
        var start = new ProcessStartInfo("npx", ["--yes", "lighthouse@12", page.ToString(), $"--extra-headers={headers}", "--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true
        };
        start.Environment["CHROME_PATH"] = Chromium;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var report = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) await Console.Error.WriteLineAsync(await error);
        return process.ExitCode == 0 ? JsonDocument.Parse(report) : null;
    }
}
