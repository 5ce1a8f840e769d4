using System.Text;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Web.Tests.Accounts;

[Collection(TownTests.Name)]
public sealed class AccountListPageTests(Town town)
{
    [Fact]
    public async Task F4_a_landlord_sees_all_linked_accounts_with_what_each_owes()
    {
        var page = await ListOfAsync(DemoCast.Landlord);
        Assert.Equal("Your accounts", page.Heading);
        Assert.Equal(3, page.Document.QuerySelectorAll(".account-card").Length);
        Assert.Contains("on 3 accounts", page.Text, StringComparison.Ordinal);
        // Another test of this town may have started e-billing on one.
        Assert.Matches("^Active (On|Off) Off None saved$", string.Join(' ', page.Document.QuerySelector(".account-card .facts")!.QuerySelectorAll("dd").Select(fact => fact.TextContent)));
    }

    [Fact]
    public async Task The_total_is_the_sum_of_what_the_accounts_owe()
    {
        var page = await ListOfAsync(DemoCast.Landlord);
        var each = page.Document.QuerySelectorAll(".account-card__figure").Select(figure => Amount(figure.TextContent));
        Assert.Equal(Amount(page.Document.QuerySelector(".figure")!.TextContent), each.Sum());
    }

    [Fact]
    public async Task F6_the_list_says_how_accounts_are_linked_and_whom_to_call()
    {
        var page = await ListOfAsync(DemoCast.Landlord);
        Assert.Contains("Is one of your accounts missing?", page.Text, StringComparison.Ordinal);
        Assert.Contains("ask them to link your accounts", page.Text, StringComparison.Ordinal);
        Assert.Contains("Stockton Customer Center", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_in_the_list_leads_to_its_page_and_back()
    {
        var list = await ListOfAsync(DemoCast.Landlord);
        var page = await list.FollowAsync(list.Document.QuerySelector(".account-card__title a")!.TextContent);
        Assert.Equal("Your account", page.Heading);
        Assert.Equal("/accounts", (await page.FollowAsync("Your accounts")).Path);
    }

    [Fact]
    public async Task A_company_finds_an_account_by_its_number_or_its_street()
    {
        var list = await ListOfAsync(DemoCast.Company);
        var wanted = DemoCast.Company.Number(7);
        var found = await list.Fill("Search your accounts", wanted.ToDisplay()).PressAsync("Show");
        var row = Assert.Single(found.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains(wanted.ToDisplay(), row.TextContent, StringComparison.Ordinal);
        var street = row.QuerySelector("a")!.TextContent;
        Assert.Contains(street, (await found.Fill("Search your accounts", street.ToUpperInvariant()).PressAsync("Show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_sorts_by_what_is_due()
    {
        var list = await ListOfAsync(DemoCast.Company);
        var sorted = await list.Fill("Sort by", "Amount due, largest first").PressAsync("Show");
        var amounts = sorted.Document.QuerySelectorAll("td[data-label='Amount due']").Select(cell => Amount(cell.TextContent)).ToList();
        Assert.Equal(amounts.OrderByDescending(amount => amount), amounts);
    }

    [Fact]
    public async Task A_company_takes_what_it_searched_for_into_a_spreadsheet_all_pages_of_it()
    {
        var visitor = await town.SignedInAsync(DemoCast.Company);
        var list = await (await visitor.GoToAsync("/accounts")).Fill("Which accounts", "With an amount due").PressAsync("Show");
        var file = await visitor.Http.GetByteArrayAsync(list.Document.QuerySelector("a[download]")!.GetAttribute("href")!);
        var rows = Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\uFEFFAccount number,Nickname,Service address,City,Status,Amount due,Due date,Past due amount,No shut-off before,E-billing,Auto Pay,Payment method", rows[0]);
        Assert.StartsWith($"{rows.Length - 1} of ", list.Document.QuerySelector(".account-search__found span")!.TextContent, StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.Matches(@",(Active|Closed),\d+\.\d\d,\d{4}-\d\d-\d\d,", row));
    }

    [Theory]
    [InlineData("?show=nothing&q=%00", "Total due")]
    [InlineData("?q=no%20such%20street", "0 of ")]
    [InlineData("?sort=colour&p=-3", "Total due")]
    [InlineData("?sort=17&p=99999999999", "Total due")]
    public async Task What_the_address_asks_for_in_vain_does_no_harm(string query, string words) =>
        Assert.Contains(words, (await (await town.SignedInAsync(DemoCast.Company)).GoToAsync("/accounts" + query)).Text, StringComparison.Ordinal);

    private async Task<Page> ListOfAsync(CastMember member) => await (await town.SignedInAsync(member)).GoToAsync("/accounts");

    private static Money Amount(string text) => Money.TryParse(text, out var amount) ? amount : throw new FormatException(text);
}
