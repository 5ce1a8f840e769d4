using CalWater.Bench.Imports;
using CalWater.Billing.Rates;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>
/// A year of bills with their lines and reads, imported by the verb in a process of its own, against a bare bulk load of the
/// rows it left, in the same run; then the batch of a night, and how long others wait while it comes in. On SQLite, or on the server of CALWATER_TEST_POSTGRES.
/// </summary>
internal sealed class B7Import : IScenario, ISized
{
    private const int Months = 12;

    public string Id => "B7";

    /// <summary>Service accounts; twelve bills each.</summary>
    public int Size { get; set; } = 100_000;

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var folder = new TestFolder();
        var files = await new DemoUtility(TariffBook.Standard).WriteAsync(folder["cis"], new() { Accounts = Size, Months = Months, Until = new(2026, 11, 22) });
        var bills = files.Single(file => file.Name == "bills.csv").Rows;
        await using var database = await TestDatabase.CreateAsync();
        await ImportProcess.PrepareAsync(database.Database, folder["data"]);
        await database.CloseAsync();
        await using var bare = await database.CopyAsync();
        var on = TestDatabase.IsPostgreSql ? "PostgreSQL" : "SQLite";

        var waiting = new Waiting(database.Database);
        var import = await ImportProcess.RunAsync(database.Database, folder["cis"], folder["data"]);
        var load = new BareLoad(database.Database, bare.Database);
        var bareTime = await load.RunAsync();
        yield return Figure.Beside($"import of {bills:N0} bills, {on}", import.Time.TotalSeconds, " s");
        yield return Figure.Beside($"bare load of the same {load.Rows:N0} rows, {on}", bareTime.TotalSeconds, " s");
        yield return Figure.AtLeast($"import against bare load, {on}", bareTime / import.Time, 0.5, "x");
        if (!TestDatabase.IsPostgreSql)
            yield return Figure.Beside($"the same in processor time: {load.Processor.TotalSeconds:0.0} s against {import.Processor.TotalSeconds:0.0} s", load.Processor / import.Processor, "x");
        yield return Figure.AtMost($"memory of the import, {on}", import.PeakMegabytes, 500, " MB");

        await new NightBatch(folder["cis"], folder["night"]).WriteAsync();
        var alone = await waiting.LongestAsync(() => Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System));
        var night = default(ImportRun)!;
        var beside = await waiting.LongestAsync(async () => night = await ImportProcess.RunAsync(database.Database, folder["night"], folder["data"]));
        yield return Figure.Beside($"a night's batch, {Size:N0} accounts and 5,000 bills, {on}", night.Time.TotalSeconds, " s");
        yield return Figure.AtMost($"longest wait of a writer meanwhile, {on}", beside.Writer, 1000, " ms");
        yield return Figure.AtMost($"longest wait of a reader meanwhile, {on}", beside.Reader, 1000, " ms");
        yield return Figure.Beside($"longest wait of a writer, of a reader with no import, {on}: {alone.Writer:0} and", alone.Reader, " ms");
    }
}
