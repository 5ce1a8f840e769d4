using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary><c>pdf --issued-on D --output FOLDER</c>: a night's bills, on a copy of the demo utility.</summary>
public sealed class PdfVerbTests : IAsyncLifetime
{
    private const int Night = 1500;
    private const string Day = "2031-05-06";
    private static readonly (string, string) Portal = ("Portal__PublicUrl", "https://water.example");
    private readonly TestFolder folder = new();
    private TestDatabase database = null!;

    /// <summary>A night has as many copies of one bill as it takes to be killed in the middle of it.</summary>
    public async Task InitializeAsync()
    {
        database = await DemoDatabase.CopyAsync(TimeProvider.System);
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            create table a_bill as select * from billing_bills where replaces is null order by number limit 1;
            update a_bill set issued_on = '{Day}';
            create table copies as with recursive n(i) as (select 1 union all select i + 1 from n where i < {Night}) select i from n;
            create table night as select a_bill.*, copies.i as i from a_bill cross join copies;
            insert into billing_bill_lines select 'N/' || i, line, kind, description_en, description_es, lines.amount, tier, quantity_ccf, rate, meter_number, days, schedule, lines.batch
                from billing_bill_lines lines join night on night.number = lines.bill;
            update night set number = 'N/' || i;
            alter table night drop column i;
            insert into billing_bills select * from night;
            """;
        await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        folder.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_run_that_is_killed_goes_on_and_every_file_is_whole()
    {
        using (var run = ChildPortal.Begin(Verb("night"), Portal))
        {
            await Eventually.TrueAsync(() => Task.FromResult(Files().Length > 20));
            await run.KillAsync();
        }
        var (before, some) = (Files().Length, Files()[0]);
        var first = await File.ReadAllBytesAsync(some);
        Assert.InRange(before, 20, Night - 1);
        await Parallel.ForEachAsync(Files(), async (file, stop) => Assert.EndsWith("%%EOF\n", await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, stop), StringComparison.Ordinal));
        Assert.Equal((0, $"{folder["night"]}: {Night - before:N0} bills written, {before:N0} were there already\n", ""), await ChildPortal.RunAsync(Verb("night"), Portal));
        Assert.Equal(Night, Files().Length);
        Assert.Empty(Directory.GetFiles(folder["night"], "*.part"));
        Assert.Contains(Path.Combine(folder["night"], "N%2F1.pdf"), Files());
        Assert.Equal(first, await File.ReadAllBytesAsync(some));
    }

    [Fact]
    public async Task One_bill_is_the_same_file_on_machines_of_other_cultures_and_time_zones()
    {
        (string, string)[] places = [("en_US.UTF-8", "America/Los_Angeles"), ("sv_SE.UTF-8", "Asia/Kolkata"), ("ar_SA.UTF-8", "Pacific/Auckland")];
        var runs = await Task.WhenAll(places.Select((place, i) => ChildPortal.RunAsync(
            ["pdf", "N/7", "--output", folder[$"{i}.pdf"], "--connection", database.Database.ConnectionString], Portal, ("LANG", place.Item1), ("LC_ALL", place.Item1), ("TZ", place.Item2))));
        Assert.All(runs, run => Assert.Matches(@"^\S+\.pdf: 2 pages, \d\d,\d{3} bytes\n$", run.Output));
        Assert.Single(places.Select((_, i) => Convert.ToHexString(File.ReadAllBytes(folder[$"{i}.pdf"]))).Distinct());
    }

    [Theory]
    [InlineData(1, "No bill in this database was issued on 2031-05-07", "--issued-on", "2031-05-07")]
    [InlineData(2, "Write it as 2026-11-22", "--issued-on", "5/7/2031")]
    [InlineData(2, "Name one bill, or a day", "N/1", "--issued-on", Day)]
    [InlineData(2, "Name one bill, or a day")]
    public async Task What_cannot_be_printed_is_said(int exit, string words, params string[] arguments)
    {
        var (status, _, error) = await ChildPortal.RunAsync(["pdf", .. arguments, "--output", folder["none"], "--connection", database.Database.ConnectionString], Portal);
        Assert.Equal(exit, status);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["none"]));
    }

    private string[] Verb(string into) => ["pdf", "--issued-on", Day, "--output", folder[into], "--connection", database.Database.ConnectionString];

    private string[] Files() => Directory.Exists(folder["night"]) ? [.. Directory.GetFiles(folder["night"], "*.pdf").Order(StringComparer.Ordinal)] : [];
}
