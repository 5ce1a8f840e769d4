using System.Diagnostics;
using System.Globalization;
using CalWater.Billing.Bills;

namespace CalWater.Bench.Scenarios;

/// <summary>WeasyPrint, in a Python process of its own that is kept warm, printing the same bill from HTML.</summary>
internal static class WeasyPrintPeer
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Prints a few times, then tells the best seconds of twelve.</summary>
    private const string Script = """
        import sys, time
        try:
            from weasyprint import HTML
        except ImportError:
            sys.exit(3)
        page = sys.stdin.read()
        best = 1e9
        for i in range(15):
            start = time.process_time()
            HTML(string=page).write_pdf()
            if i > 2: best = min(best, time.process_time() - start)
        print(best)
        """;

    public static async IAsyncEnumerable<Figure> CompareAsync(Bill bill, double billsPerSecond)
    {
        if (await SecondsAsync(BillHtml.Of(bill)) is not { } seconds)
        {
            yield return Figure.NotInstalled("times WeasyPrint", ">= 250");
            yield break;
        }
        yield return Figure.Beside("bills/s/core, WeasyPrint", 1 / seconds);
        yield return Figure.AtLeast("times WeasyPrint", billsPerSecond * seconds, 250);
    }

    private static async Task<double?> SecondsAsync(string html)
    {
        if (!File.Exists(Python)) return null;
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteAsync(html);
        process.StandardInput.Close();
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? double.Parse(answer, CultureInfo.InvariantCulture) : null;
    }
}
