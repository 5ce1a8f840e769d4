using System.Security.Cryptography;
using CalWater.Billing.Rates;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Demo;

public sealed class DemoUtilityTests : IDisposable
{
    private static readonly DemoOptions Small = new() { Accounts = 120, Months = 2, Seed = 5, Until = new(2026, 11, 22) };
    private readonly string root = Directory.CreateTempSubdirectory("demo-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task The_same_seed_writes_the_same_bytes() =>
        Assert.Equal(Hashes(await WriteAsync("one", Small)), Hashes(await WriteAsync("two", Small)));

    [Fact]
    public async Task Another_seed_changes_everybody_but_the_cast()
    {
        var one = await AccountsAsync("one", Small);
        var two = await AccountsAsync("two", Small with { Seed = 6 });

        var cast = one.TakeWhile(row => row.StartsWith("00", StringComparison.Ordinal)).ToList();
        Assert.Equal(cast, two.Take(cast.Count));
        Assert.Empty(one.Skip(cast.Count).Intersect(two.Skip(cast.Count)));
    }

    [Fact]
    public async Task A_bigger_town_has_the_same_first_inhabitants()
    {
        var small = await AccountsAsync("small", Small);
        var big = await AccountsAsync("big", Small with { Accounts = 150 });

        Assert.Equal(small, big.Take(small.Count));
    }

    [Fact]
    public async Task The_manifest_lists_each_file_with_its_rows_total_and_hash()
    {
        var folder = await WriteAsync("one", Small);

        var manifest = DemoRows.Read<ManifestRow>(folder);

        Assert.Equal(ExchangeFiles.Inbound.Select(file => file.Name), manifest.Select(row => row.FileName));
        Assert.All(manifest, row => Assert.Equal(Hash(Path.Combine(folder, row.FileName)), row.Sha256));
        Assert.All(manifest, row => Assert.Equal(File.ReadAllLines(Path.Combine(folder, row.FileName)).Length - 1, row.Rows));
        Assert.Equal(DemoRows.Read<BillRow>(folder).Sum(bill => bill.TotalDue), manifest.Single(row => row.FileName == "bills.csv").Total);
    }

    [Fact]
    public async Task No_key_comes_twice()
    {
        var folder = await WriteAsync("one", Small with { Accounts = 600 });

        Assert.Distinct(DemoRows.Read<AccountRow>(folder).Select(row => row.AccountNumber));
        Assert.Distinct(DemoRows.Read<BillRow>(folder).Select(row => row.BillNumber));
        Assert.Distinct(DemoRows.Read<BillLineRow>(folder).Select(row => (row.BillNumber, row.Line)));
        Assert.Distinct(DemoRows.Read<PaymentRow>(folder).Select(row => row.Reference));
        Assert.Distinct(DemoRows.Read<LegacyUserRow>(folder).Select(row => row.UserName));
    }

    [Theory]
    [InlineData(1, 13, "2026-11-22", true)]
    [InlineData(0, 13, "2026-11-22", false)]
    [InlineData(10, 37, "2026-11-22", false)]
    [InlineData(10, 13, "2025-04-01", true)]
    [InlineData(10, 13, "2025-03-31", false)]
    public void Options_that_cannot_be_written_say_why(int accounts, int months, string until, bool fine) =>
        Assert.Equal(fine, new DemoOptions { Accounts = accounts, Months = months, Until = DateOnly.ParseExact(until, "yyyy-MM-dd") }.Fault() is null);

    [Theory]
    [InlineData("2025-04-01")]
    [InlineData("2026-03-01")]
    [InlineData("2027-12-31")]
    [InlineData("2028-02-29")]
    public async Task The_household_owes_83_dollars_on_any_day(string until)
    {
        var folder = await WriteAsync("one", Small with { Accounts = 1, Until = DateOnly.ParseExact(until, "yyyy-MM-dd") });

        var bill = DemoRows.Read<BillRow>(folder).Where(each => each.AccountNumber == DemoCast.Household.Account).MaxBy(each => each.IssuedOn)!;

        Assert.Equal("83.00", bill.TotalDue.ToPlainString());
    }

    [Fact]
    public async Task A_longer_past_leaves_everything_of_the_last_year_as_it_was()
    {
        var year = await WriteAsync("13", Small with { Months = 13 });
        var two = await WriteAsync("25", Small with { Months = 25 });
        var (newer, older) = (RecentBills(year), RecentBills(two));

        Assert.Equal(newer, older);
        Assert.Equal(25, DemoRows.Read<BillRow>(two).Count(bill => bill.AccountNumber == DemoCast.Household.Account));
        Assert.All(DemoRows.Read<ReadRow>(two), read => Assert.InRange(read.Reading, 0, 999_999));
    }

    /// <summary>Bills, lines and reads of the twelve newest months: the month before them begins with what the past left.</summary>
    private static List<string> RecentBills(string folder)
    {
        var bills = DemoRows.Read<BillRow>(folder).Where(bill => bill.IssuedOn > Small.Until.AddMonths(-12)).OrderBy(bill => bill.BillNumber, StringComparer.Ordinal).ToList();
        var numbers = bills.Select(bill => bill.BillNumber).ToHashSet();
        var lines = DemoRows.Read<BillLineRow>(folder).Where(line => numbers.Contains(line.BillNumber)).OrderBy(line => line.BillNumber, StringComparer.Ordinal).ThenBy(line => line.Line);
        var reads = DemoRows.Read<ReadRow>(folder).Where(read => read.ReadOn > Small.Until.AddMonths(-12)).OrderBy(read => read.AccountNumber).ThenBy(read => read.ReadOn);
        return [.. bills.Select(bill => $"{bill}"), .. lines.Select(line => $"{line}"), .. reads.Select(read => $"{read}")];
    }

    private async Task<string> WriteAsync(string name, DemoOptions options)
    {
        var folder = Path.Combine(root, name);
        await new DemoUtility(TariffBook.Standard).WriteAsync(folder, options);
        return folder;
    }

    private async Task<List<string>> AccountsAsync(string name, DemoOptions options) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(await WriteAsync(name, options), "accounts.csv"))).Skip(1)];

    private static List<string> Hashes(string folder) =>
        [.. Directory.GetFiles(folder).Order().Select(file => $"{Path.GetFileName(file)} {Hash(file)}")];

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
