using System.Globalization;
using System.Text.Json;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Ledger;
using CalWater.Database;
using CalWater.Exchange.Demo;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Accounts;

/// <summary>
/// A bill says the same amounts wherever it is read: on its page, in the CSV, in the data inside the PDF, in the ledger; and the tariffs
/// make the same of its reads. Some hundred bills of the demo utility, ten thousand with CALWATER_TEST_LONG=1.
/// </summary>
public sealed class AmountsTests : IAsyncLifetime
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1";
    private static readonly int Bills = IsLong ? 10_000 : 200;
    private readonly TestPortal portal = new();
    private Visitor manager = null!;
    private IReadOnlyList<ServiceAccount> accounts = [];

    [Fact]
    public async Task Amounts_are_the_same_on_the_page_in_the_csv_in_the_pdf_and_in_the_ledger()
    {
        var seen = 0;
        foreach (var account in accounts)
        {
            if (seen >= Bills) break;
            seen += await CompareAsync(account);
        }
        Assert.InRange(seen, Bills, int.MaxValue);
    }

    private async Task<int> CompareAsync(ServiceAccount account)
    {
        var rows = (await manager.CsvAsync($"/accounts/{account.Id}/bills/csv")).GroupBy(row => row["Bill number"]).ToList();
        var ledger = (await Service<ILedger>().EntriesAsync(account.Number)).Where(entry => entry.Kind == LedgerKind.Bill).ToDictionary(entry => entry.Source, entry => entry.Amount);
        var files = new List<byte[]>();
        foreach (var bill in rows)
        {
            var csv = bill.Select(row => row["Amount"]).ToList();
            var charges = bill.First()["Current charges"];
            Assert.Equal(charges, csv.Sum(Amount).ToString("0.00", CultureInfo.InvariantCulture));
            Assert.Equal(charges, ledger[bill.Key].ToPlainString());
            var path = $"/accounts/{account.Id}/bills/{bill.Key}";
            await ComparePageAsync(path, csv, charges, bill.First()["Bill total"]);
            files.Add(await manager.Http.GetByteArrayAsync($"{path}/pdf"));
            CompareData(PdfBatch.Data(files[^1]).RootElement, csv, charges, bill.First()["Bill total"]);
        }
        foreach (var (words, bill) in PdfBatch.Words(files).Zip(rows)) ComparePrint(words, [.. bill.Select(row => row["Amount"])], bill.First()["Current charges"], bill.First()["Bill total"]);
        return rows.Count;
    }

    private static void CompareData(JsonElement data, List<string> lines, string charges, string total)
    {
        Assert.Equal(lines.Select(Amount), data.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("amount").GetDecimal()));
        Assert.Equal((Amount(charges), Amount(total)), (data.GetProperty("currentCharges").GetDecimal(), data.GetProperty("totalDue").GetDecimal()));
    }

    /// <summary>The charges stand in the print in their order, each line's amount before the next, then their sum.</summary>
    private static void ComparePrint(string words, IReadOnlyList<string> lines, string charges, string total)
    {
        Assert.Contains($" {Printed(total)} ", words, StringComparison.Ordinal);
        var at = words.IndexOf("How your charges add up", StringComparison.Ordinal);
        foreach (var amount in lines.Append(charges))
        {
            at = words.IndexOf($" {Printed(amount)} ", at, StringComparison.Ordinal);
            Assert.True(at > 0, $"{amount} is not in its place: {words}");
        }
    }

    private static string Printed(string amount) => (amount[0] == '-' ? "-$" : "$") + Math.Abs(Amount(amount)).ToString("#,##0.00", CultureInfo.InvariantCulture);

    private async Task ComparePageAsync(string path, List<string> lines, string charges, string total)
    {
        var page = await manager.GoToAsync(path);
        Assert.Equal(lines, page.Document.QuerySelectorAll("td[data-label='Amount']").SkipLast(1).Select(cell => Plain(cell.TextContent)));
        Assert.Equal(charges, Plain(page.Document.QuerySelector("tfoot td[data-label]")!.TextContent));
        Assert.Equal(total, Plain(page.Document.QuerySelector(".facts__total dd")!.TextContent));
        Assert.Empty((await manager.GoToAsync($"{path}/check")).Document.QuerySelectorAll(".verdict--off, .verdict--empty, .sums__bad"));
    }

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Plain(string text) => text.Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        portal.Prepare = PrepareAsync;
        await portal.InitializeAsync();
        manager = portal.NewVisitor();
        await portal.SignUpAndInAsync(manager, DemoCast.Household, "manager@example.com");
        var directory = Service<IAccountDirectory>();
        accounts = await directory.FindAsync(await directory.LinkedToAsync(DemoCast.Household.Account));
        foreach (var account in accounts) await StartEBillingAsync(Service<IGrainFactory>().ServiceAccount(account.Number));
    }

    private static async Task StartEBillingAsync(IServiceAccountGrain account) =>
        await account.EnrolInEBilling(new((await account.Get()).Owner!.Value, "e-billing-1", Language.English, "127.0.0.1", "test"), EmailAddress.Parse("owner@example.com"));

    /// <summary>One login has all accounts of the utility; for the long proof there are more of them.</summary>
    private static async Task PrepareAsync(PortalDatabase database)
    {
        if (IsLong) await ImportMoreAsync(database);
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "update accounts_service_accounts set link_group = 'ALL'";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task ImportMoreAsync(PortalDatabase database)
    {
        using var folder = new TestFolder();
        Assert.Equal(0, await Program.Main(["demo", folder.Path, "--accounts", "900"]));
        Assert.Equal(0, await Program.Main(["import", folder.Path, "--connection", database.ConnectionString]));
    }

    private T Service<T>() where T : notnull => portal.Services.GetRequiredService<T>();

    public async Task DisposeAsync()
    {
        manager.Dispose();
        await portal.DisposeAsync();
    }
}
