using System.Globalization;
using System.Text;
using CalWater.Testing;

namespace CalWater.Web.Tests.Accounts;

/// <summary>The summary of a company with five hundred accounts.</summary>
public sealed class ManyAccountsTests(Portfolio portfolio) : IClassFixture<Portfolio>
{
    [Fact]
    public async Task Five_hundred_accounts_ask_no_more_of_the_database_and_of_grains_than_five()
    {
        using var few = await portfolio.SignedInAsync(Portfolio.Few);
        using var many = await portfolio.SignedInAsync(Portfolio.Many);
        foreach (var path in new[] { "/accounts", "/accounts?show=pastdue&sort=amountdue", "/accounts/csv" })
        {
            var (ofFew, ofMany) = (await AskedAsync(few, path), await AskedAsync(many, path));
            Assert.Equal(ofFew, ofMany);
            Assert.InRange(ofMany.Commands, 3, 12);
            Assert.InRange(ofMany.Grains, 1, 4);
        }
        await SpreadsheetAsync(many);
        await SummaryAsync(many);
    }

    private static async Task SummaryAsync(Visitor many)
    {
        var page = await many.GoToAsync("/accounts?p=10");
        Assert.Contains("on 500 accounts", page.Text, StringComparison.Ordinal);
        Assert.Contains("Page 10 of 10", page.Text, StringComparison.Ordinal);
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody tr").Length);
        page = await page.Fill("Which accounts", "Past due").PressAsync("Show");
        Assert.Contains("100 of 500 accounts.", page.Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("tbody tr"), row => Assert.Matches("Past due.*Shut-off possible since", row.TextContent.ReplaceLineEndings(" ")));
        page = await page.Fill("Which accounts", "All").Fill("Search your accounts", "penasco 3").PressAsync("Show");
        Assert.Contains("0 of 500 accounts.", page.Text, StringComparison.Ordinal);
    }

    /// <summary>A name that begins a formula is text in it, and a credit is a number.</summary>
    private static async Task SpreadsheetAsync(Visitor many)
    {
        var account = (await many.GoToAsync("/accounts?q=9980000012")).Document.QuerySelector("tbody a")!.GetAttribute("href");
        await (await many.GoToAsync(account + "/contacts")).Fill("Nickname", "=HYPERLINK(\"http://example.com\")").PressAsync("Save the names");
        var file = Encoding.UTF8.GetString(await many.Http.GetByteArrayAsync("/accounts/csv"));
        var rows = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(501, rows.Length);
        var row = Assert.Single(rows, each => each.StartsWith("998 000 0012", StringComparison.Ordinal) || each.Contains("HYPERLINK", StringComparison.Ordinal));
        Assert.Contains("\"'=HYPERLINK", row, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $",{-12.50m:0.00},"), row, StringComparison.Ordinal);
    }

    private async Task<Asked> AskedAsync(Visitor visitor, string path)
    {
        await visitor.Http.GetByteArrayAsync(path);
        return await portfolio.CountAsync(() => visitor.Http.GetByteArrayAsync(path));
    }
}
