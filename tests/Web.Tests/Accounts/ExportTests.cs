using System.Globalization;
using CalWater.Billing.Bills;
using CalWater.Database;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Accounts;

/// <summary>All accounts of a login in one file.</summary>
[Collection(TownTests.Name)]
public sealed class ExportTests(Town town)
{
    [Fact]
    public async Task A_landlord_takes_all_accounts_their_bills_and_water_along()
    {
        var linh = await town.SignedInAsync(DemoCast.Landlord);
        await town.EBillingAsync(DemoCast.Landlord);
        var page = await linh.GoToAsync("/exports");
        Assert.Contains("Bill history is closed for 2 of 3 accounts", page.Text, StringComparison.Ordinal);
        var files = await linh.ZipAsync($"/exports/zip?from=&to=");
        Assert.Equal(["accounts.csv", "bills.csv", "bill_lines.csv", "usage.csv"], files.Keys);
        var accounts = Downloads.Csv(files["accounts.csv"]);
        Assert.Equal(["On", "Off", "Off"], accounts.OrderBy(row => row["Account number"]).Select(row => row["E-billing"]));
        Assert.Equal([(await town.BillsOfAsync(DemoCast.Landlord)).Count, 1, 1], Counts(Downloads.Csv(files["bills.csv"])));
        Assert.Equal(3, Counts(Downloads.Csv(files["usage.csv"])).Count(count => count > 12));
    }

    [Fact]
    public async Task The_days_choose_bills_by_issue_and_months_by_their_last_read()
    {
        var linh = await town.SignedInAsync(DemoCast.Landlord);
        await town.EBillingAsync(DemoCast.Landlord);
        var bills = await town.BillsOfAsync(DemoCast.Landlord);
        var files = await linh.ZipAsync($"/exports/zip?from={bills[5].IssuedOn:yyyy-MM-dd}&to={bills[4].IssuedOn:yyyy-MM-dd}");
        Assert.Equal(2, Downloads.Csv(files["bills.csv"]).Count);
        Assert.Equal(Downloads.Csv(files["bills.csv"]).Select(row => row["Bill number"]), Downloads.Csv(files["bill_lines.csv"]).Select(row => row["Bill number"]).Distinct());
        var page = await (await linh.GoToAsync("/exports")).Fill("From", "2026-02-01").Fill("To", "2026-01-01").PressAsync("Download the ZIP file");
        Assert.Contains("“From” is after “To”", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_elses_account_is_in_it_not_even_one_that_is_shared()
    {
        var linh = await town.SignedInAsync(DemoCast.Landlord);
        using var guest = town.Portal.NewVisitor();
        await town.Portal.InviteToAccessAsync(linh, (await town.PathOfAsync(DemoCast.Landlord)).Split('/')[^1], "reader-of-linh@example.com", "Read");
        await town.Portal.AcceptAccessAsync(guest, "reader-of-linh@example.com");
        Assert.Single(await guest.CsvAsync(await town.PathOfAsync(DemoCast.Landlord, "/bills/csv")), row => row["Line"] == "1");
        var files = await guest.ZipAsync("/exports/zip");
        Assert.All(files.Values, file => Assert.Empty(Downloads.Csv(file)));
    }

    [Fact]
    public async Task A_charge_that_a_spreadsheet_would_run_as_a_formula_is_disarmed_and_a_credit_stays_a_number()
    {
        var linh = await town.SignedInAsync(DemoCast.Landlord);
        var bill = (await town.Portal.Services.GetRequiredService<IBills>().CurrentAsync(DemoCast.Landlord.Number(2)))!;
        var words = bill.Lines[0].DescriptionEn;
        await RenameAsync(bill, "=HYPERLINK(\"http://example.com\")");
        var rows = Downloads.Csv((await linh.ZipAsync("/exports/zip"))["bill_lines.csv"]);
        await RenameAsync(bill, words);
        Assert.Equal("'=HYPERLINK(\"http://example.com\")", rows.Single(row => row["Bill number"] == bill.Number.Value && row["Line"] == "1")["Charge"]);
        Assert.All(rows, row => Assert.True(decimal.TryParse(row["Amount"], CultureInfo.InvariantCulture, out _), row["Amount"]));
    }

    private async Task RenameAsync(Bill bill, string words)
    {
        await using var connection = await town.Portal.Services.GetRequiredService<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"update billing_bill_lines set description_en = '{words}' where bill = '{bill.Number}' and line = 1";
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<int> Counts(IReadOnlyList<IReadOnlyDictionary<string, string>> rows) =>
        rows.GroupBy(row => row["Account number"]).OrderBy(account => account.Key).Select(account => account.Count());
}
