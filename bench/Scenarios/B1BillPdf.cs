using System.Diagnostics;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Billing.Tests.Pdf;

namespace CalWater.Bench.Scenarios;

/// <summary>Bills as PDF: two pages, tagged, with chart and QR code, in Spanish, each with its own number, amount and link.</summary>
internal sealed class B1BillPdf : IScenario
{
    private const int Batch = 250, WarmUps = 40, Runs = 80;
    private const long FlatMb = 20;
    private static readonly int Few = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? 10_000 : 1_000;
    private readonly BillPdf pdf = new();
    private readonly MemoryStream output = new();

    public string Id => "B1";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        for (var i = 0; i < WarmUps; i++) SecondsOfProcessor(Batch);
        var allocated = GC.GetTotalAllocatedBytes();
        // The best run is the one that other programs on the machine disturbed least.
        var best = Enumerable.Range(0, Runs).Max(_ => Batch / SecondsOfProcessor(Batch));
        yield return Figure.AtLeast("bills/s/core", best, 2000);
        yield return Figure.AtMost("bytes of a bill", output.Length, 60 * 1024);
        yield return Figure.Beside("KB allocated for a bill", (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / Batch / Runs);
        foreach (var figure in BillPdfProfile.Measure(BillOf, FactsOf)) yield return figure;
        await foreach (var figure in WeasyPrintPeer.CompareAsync(BillOf(0), best)) yield return figure;
        foreach (var figure in Memory()) yield return figure;
        await foreach (var figure in ChromiumPeer.CompareAsync(BillOf(0), best)) yield return figure;
    }

    /// <summary>The most that the process ever held, after some bills and after ten times as many.</summary>
    private IEnumerable<Figure> Memory()
    {
        var few = PeakMbAfter(Few);
        var many = PeakMbAfter(Few * 10);
        yield return Figure.Beside($"MB held at most, {Few:N0} bills", few);
        yield return Figure.AtMost($"MB more at most, {Few * 10:N0} bills", many - few, FlatMb);
    }

    private double PeakMbAfter(int bills)
    {
        for (var i = 0; i < bills; i++) Render(i);
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }

    /// <summary>Processor time of this process, garbage collection and compilation included.</summary>
    private double SecondsOfProcessor(int bills)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < bills; i++) Render(i);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private void Render(int i)
    {
        output.SetLength(0);
        pdf.Render(BillOf(i), FactsOf(i), Language.Spanish, output);
    }

    private static BillPdfFacts FactsOf(int i) => SampleBills.Facts with { PayUrl = $"https://portal.bayside-water.example/accounts/k7m2p9xw4tqz{i:D4}/pay" };

    private static Bill BillOf(int i) => SampleBills.ThreeTiers() with { Number = new($"B-2026-{110000 + i}"), TotalDue = new(16206 + i) };
}
