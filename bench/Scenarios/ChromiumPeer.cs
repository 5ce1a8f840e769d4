using System.Diagnostics;
using CalWater.Billing.Bills;
using Microsoft.Playwright;

namespace CalWater.Bench.Scenarios;

/// <summary>A headless Chromium, kept open, that prints the same bill from HTML.</summary>
internal static class ChromiumPeer
{
    private const int WarmUps = 10, Prints = 60;
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/chromium-headless-shell"];

    public static async IAsyncEnumerable<Figure> CompareAsync(Bill bill, double billsPerSecond)
    {
        if (Array.Find(Places, File.Exists) is not { } program)
        {
            yield return Figure.NotInstalled("times headless Chromium", ">= 150");
            yield break;
        }
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        for (var i = 0; i < WarmUps; i++) await PrintAsync(page, bill);
        var printed = 0.0;
        for (var i = 0; i < Prints; i++)
        {
            var clock = Stopwatch.StartNew();
            await PrintAsync(page, bill);
            printed = Math.Max(printed, 1 / clock.Elapsed.TotalSeconds);
        }
        yield return Figure.Beside("bills/s, headless Chromium", printed);
        yield return Figure.AtLeast("times headless Chromium", billsPerSecond / printed, 150);
    }

    private static async Task PrintAsync(IPage page, Bill bill)
    {
        await page.SetContentAsync(BillHtml.Of(bill));
        await page.PdfAsync(new() { Format = "Letter", PrintBackground = true, Tagged = true });
    }
}
