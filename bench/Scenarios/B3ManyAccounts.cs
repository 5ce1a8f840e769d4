using System.Diagnostics;
using CalWater.Accounts.Search;
using CalWater.Bench.Imports;
using CalWater.Billing.Rates;
using CalWater.Exchange.Demo;
using CalWater.Identity.Legacy;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>The account list of a landlord in a utility of a million accounts against one of a thousand, and the searches of customer service in the large one.</summary>
internal sealed class B3ManyAccounts : IScenario, ISized
{
    private const int Small = 1000;
    private const int Rounds = 3;
    private const int Searches = 20;
    private const int Most = 25;

    private ImportRun? import;

    public string Id => "B3";

    public int Size { get; set; } = 1_000_000;

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var folder = new TestFolder();
        await using var few = NewPortal(folder["few"], Small);
        await using var many = NewPortal(folder["many"], Size);
        await few.InitializeAsync();
        await many.InitializeAsync();
        yield return Figure.Beside($"import of {Size:N0} accounts with a bill each", import!.Time.TotalSeconds, " s");
        yield return Figure.AtMost("memory of that import", import.PeakMegabytes, 500, " MB");
        await foreach (var figure in PagesAsync(few, many)) yield return figure;
        await foreach (var figure in SearchesAsync(many, new(folder["many"]))) yield return figure;
    }

    private TestPortal NewPortal(string folder, int accounts) => new()
    {
        Prepare = async database =>
        {
            await BareLoad.EmptyAsync(database);
            await new DemoUtility(TariffBook.Standard).WriteAsync(folder, new() { Accounts = accounts, Months = 1, Until = TimeProvider.System.PacificToday() });
            import = await ImportProcess.RunAsync(database, folder, folder + "-data");
        }
    };

    private static async IAsyncEnumerable<Figure> PagesAsync(TestPortal few, TestPortal many)
    {
        var (fewClient, manyClient) = (await SignInAsync(few), await SignInAsync(many));
        List<double> inFew = [], inMany = [];
        for (var round = 0; round < Rounds; round++)
        {
            inFew.Add(await P50Async(fewClient));
            inMany.Add(await P50Async(manyClient));
        }
        yield return Figure.Beside($"p50 of the account list with {Small:N0} accounts", inFew.Min(), " ms");
        yield return Figure.Beside("p50 of the same with very many", inMany.Min(), " ms");
        yield return Figure.AtMost("account list with very many against few", inMany.Min() / inFew.Min(), 1.2, "x");
    }

    private static async Task<HttpClient> SignInAsync(TestPortal portal)
    {
        var visitor = portal.NewVisitor();
        await portal.SignUpAndInAsync(visitor, DemoCast.Landlord, "bench@example.com");
        return new(new SocketsHttpHandler { CookieContainer = visitor.Cookies }) { BaseAddress = portal.Address };
    }

    /// <summary>One visitor, one page after the other: what the page itself takes.</summary>
    private static async Task<double> P50Async(HttpClient client)
    {
        var times = new List<double>();
        for (var page = 0; page < 300; page++) times.Add(await TimeAsync(async () => (await client.GetAsync("/accounts")).EnsureSuccessStatusCode()));
        return times.Order().ElementAt(times.Count / 2);
    }

    private static async IAsyncEnumerable<Figure> SearchesAsync(TestPortal portal, SearchSamples samples)
    {
        var (search, users) = (portal.Services.GetRequiredService<IAccountSearch>(), portal.Services.GetRequiredService<ILegacyUsers>());
        foreach (var (kind, texts) in samples.Of(Searches))
            yield return await SlowestAsync(kind, texts, text => kind == "old user name" ? users.FindByPrefixAsync(text, Most) : search.FindAsync(text, Most));
    }

    private static async Task<Figure> SlowestAsync(string kind, IReadOnlyList<string> texts, Func<string, Task> search)
    {
        await search(texts[0]);
        var times = new List<double>();
        foreach (var text in texts) times.Add(await TimeAsync(() => search(text)));
        return Figure.AtMost($"search by {kind}, slowest of {texts.Count} (p50 {times.Order().ElementAt(times.Count / 2):0.#} ms)", times.Max(), 100, " ms");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
