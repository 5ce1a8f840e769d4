using System.Diagnostics;
using CalWater.Bench.Payments;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>
/// A night of Auto Pay with very many debits against one with a tenth, with the gateway in a process of its own; a night
/// whose gateway is as slow as Stripe is; and the pages to pay against the account list. On SQLite, or on the server of CALWATER_TEST_POSTGRES.
/// </summary>
internal sealed class B6AutoPay : IScenario, ISized
{
    private const int Limit = 80;
    private static readonly TimeSpan StripesLatency = TimeSpan.FromMilliseconds(200);

    public string Id => "B6";

    /// <summary>Debits of the large night.</summary>
    public int Size { get; set; } = 100_000;

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await foreach (var figure in PagesAsync()) yield return figure;
        var slow = await NightAsync(Math.Min(2_400, Size), Limit, StripesLatency);
        yield return Figure.AtLeast($"debits/s, {slow.Looked:N0} debits, 200 ms for each charge", slow.PerSecond, Limit, "/s");
        var few = await NightAsync(Size / 10, AutoPayTown.Unlimited);
        yield return Figure.Beside($"time for a debit, {few.Looked:N0} debits (processor {few.ProcessorEach:0.0} ms)", few.MillisecondsEach, " ms");
        yield return Figure.AtMost($"memory, {few.Looked:N0} debits", few.PeakMegabytes, 400, " MB");
        var many = await NightAsync(Size, AutoPayTown.Unlimited);
        yield return Figure.Beside($"time for a debit, {many.Looked:N0} debits (processor {many.ProcessorEach:0.0} ms)", many.MillisecondsEach, " ms");
        yield return Figure.AtMost($"memory, {many.Looked:N0} debits", many.PeakMegabytes, 400, " MB");
        yield return Figure.AtMost("time for a debit, many against few", many.MillisecondsEach / few.MillisecondsEach, 1.15, "x");
    }

    private static async Task<Night> NightAsync(int debits, int writesPerSecond, TimeSpan latency = default)
    {
        await using var town = await AutoPayTown.BuildAsync(debits);
        return await town.RunAsync(writesPerSecond, latency);
    }

    private static async IAsyncEnumerable<Figure> PagesAsync()
    {
        await using var portal = new TestPortal();
        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        var summary = await portal.SignUpAndInAsync(visitor, DemoCast.Landlord, "bench@example.com");
        var account = summary.Document.QuerySelector("a[href^='/accounts/'][href$='/pay']")!.GetAttribute("href")!;
        string[] pages = ["/accounts", "/pay", account];
        var times = pages.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < 330; round++)
            foreach (var (index, page) in pages.Index()) times[index].Add(await TimeAsync(visitor.Http, page));
        var p50 = times.ConvertAll(each => each.Skip(30).Order().ElementAt(150));
        yield return Figure.Beside("p50 of the account list", p50[0], " ms");
        yield return Figure.AtMost("page to pay several accounts against it", p50[1] / p50[0], 1.2, "x");
        yield return Figure.AtMost("page to pay one account against it", p50[2] / p50[0], 1.2, "x");
    }

    private static async Task<double> TimeAsync(HttpClient client, string page)
    {
        var clock = Stopwatch.StartNew();
        (await client.GetAsync(page)).EnsureSuccessStatusCode();
        return clock.Elapsed.TotalMilliseconds;
    }
}
