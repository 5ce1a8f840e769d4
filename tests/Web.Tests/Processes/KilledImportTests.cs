using System.Globalization;
using CalWater.Billing.Rates;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary>
/// <c>kill -9</c> of the verb <c>import</c> wherever it is: what was there before is whole, nothing of the batch is seen, and
/// the next run takes all of it. More places, and twenty moments at random, with CALWATER_TEST_LONG=1.
/// </summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1";
    private static readonly string[] Steps = IsLong
        ? ["Reading accounts.csv", "Reading bills.csv", "Reading bill_lines.csv", "Reading payments.csv", "Checking", "Preparing", "Storing", "Publishing"]
        : ["Reading bill_lines.csv", "Preparing", "Storing"];

    /// <summary>What customers see: a row of a batch that is not published is not.</summary>
    private const string Seen =
        """
        select (select count(*) from accounts_service_accounts where batch <= (select batch from accounts_published))
            || ' accounts, ' || (select count(*) from billing_bills where batch <= (select batch from billing_published))
            || ' bills, ' || (select coalesce(sum(amount), 0) from billing_ledger_entries where batch <= (select batch from billing_published)) || ' cents'
        """;

    private readonly TestFolder folder = new();
    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        var utility = new DemoUtility(TariffBook.Standard);
        await utility.WriteAsync(folder["old"], new() { Accounts = 1, Months = 1, Until = new(2026, 11, 22) });
        await utility.WriteAsync(folder["new"], new() { Accounts = 390, Months = 3, Until = new(2026, 11, 22) });
        Assert.Equal(0, (await ImportAsync("old")).Exit);
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Killed_at_any_step_the_old_data_is_whole_and_the_next_run_takes_the_new()
    {
        var old = await ValueAsync(Seen);
        foreach (var step in Steps)
        {
            var came = await ChildPortal.KillAtAsync(Import("new"), step);
            if (await AllOrNothingAsync(old)) break;
            Assert.True(came, step);
        }
        await AssertTakenAsync();
        Assert.Equal(Rows("bill_lines.csv"), await ValueAsync("select cast(count(*) as text) from billing_bill_lines"));
        Assert.Contains("imported already", (await ImportAsync("new")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_at_a_moment_by_chance_all_of_the_batch_is_seen_or_nothing()
    {
        var (old, random) = (await ValueAsync(Seen), new Random(7));
        for (var kill = 0; kill < (IsLong ? 20 : 1); kill++)
        {
            await ChildPortal.KillAfterAsync(Import("new"), TimeSpan.FromMilliseconds(random.Next(500, 6000)));
            await AllOrNothingAsync(old);
        }
        await AssertTakenAsync();
    }

    /// <summary>Whether the batch was through before the kill came, as on a busy machine; it is seen then, and otherwise nothing of it.</summary>
    private async Task<bool> AllOrNothingAsync(string old)
    {
        var isThrough = await ValueAsync("select cast(count(*) as text) from exchange_batches") != "1";
        Assert.Equal(isThrough, await ValueAsync(Seen) != old);
        return isThrough;
    }

    private async Task AssertTakenAsync()
    {
        Assert.Equal(0, (await ImportAsync("new")).Exit);
        Assert.StartsWith($"{Rows("accounts.csv")} accounts, {Rows("bills.csv")} bills", await ValueAsync(Seen), StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> ImportAsync(string batch) => Verb.RunAsync(Import(batch));

    private string[] Import(string batch) => ["import", folder[batch], "--data", folder["data"], "--connection", database.Database.ConnectionString];

    private string Rows(string file) => File.ReadLines(Path.Combine(folder["new"], "manifest.csv")).Select(line => line.Split(',')).Single(row => row[2] == file)[3];

    private async Task<string> ValueAsync(string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
