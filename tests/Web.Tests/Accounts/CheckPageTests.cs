using System.Net;
using CalWater.Exchange.Demo;

namespace CalWater.Web.Tests.Accounts;

/// <summary>Check my bill, reached from the bill.</summary>
[Collection(TownTests.Name)]
public sealed class CheckPageTests(Town town)
{
    [Fact]
    public async Task Every_charge_of_a_demo_bill_comes_out_equal_with_its_arithmetic_and_tariff()
    {
        var bill = (await town.BillsOfAsync(DemoCast.Household))[0];
        var page = await (await town.GoToAsync(DemoCast.Household, $"/bills/{bill.Number}")).FollowAsync("Check my bill");
        Assert.Equal("Check my bill", page.Heading);
        Assert.Equal("Every charge is right", page.Document.QuerySelector(".verdict h2")!.TextContent);
        foreach (var words in new[] { "6 CCF × $6.4899", "4 CCF × $6.9877", "$16.11 a month", "Demo schedule R", "of January 1, 2024", "The meter reads give 10 CCF", "10 CCF" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll(".tiers__used").Length);
        Assert.Equal(["6", "4", "0"], page.Document.QuerySelectorAll(".tiers tbody tr").Select(row => row.Children[2].TextContent));
    }

    [Fact]
    public async Task F18_without_e_billing_there_is_nothing_to_compare_with_and_the_page_says_how_to_open_it()
    {
        var bill = (await town.BillsOfAsync(DemoCast.Household))[0];
        var page = await town.GoToAsync(DemoCast.Household, $"/bills/{bill.Number}/check");
        Assert.Empty(page.Document.QuerySelectorAll(".change"));
        Assert.Equal(await town.PathOfAsync(DemoCast.Household, "/e-billing"), (await page.FollowAsync("Enroll in e-billing")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GoToAsync(DemoCast.Household, $"/bills/{(await town.BillsOfAsync(DemoCast.Household))[1].Number}/check")).Status);
    }

    [Fact]
    public async Task What_changed_since_last_month_and_last_year_adds_up_and_names_its_causes()
    {
        await town.EBillingAsync(DemoCast.Leak);
        var current = (await town.BillsOfAsync(DemoCast.Leak))[0];
        var page = await town.GoToAsync(DemoCast.Leak, $"/bills/{current.Number}/check");
        Assert.Equal(2, page.Document.QuerySelectorAll(".change").Length);
        Assert.All(page.Document.QuerySelectorAll(".drivers"), drivers =>
        {
            var amounts = drivers.QuerySelectorAll("dd").Select(amount => Amount(amount.TextContent)).ToList();
            Assert.Equal(amounts[^1], amounts[..^1].Sum());
        });
        Assert.Contains("Less water each day", page.Text, StringComparison.Ordinal);
        Assert.Contains("which was not reached", page.Text, StringComparison.Ordinal);
        Assert.Contains("Adjustments made to one of the bills", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bill_with_an_adjustment_says_that_no_tariff_decides_it()
    {
        await town.EBillingAsync(DemoCast.Leak);
        var corrected = (await town.BillsOfAsync(DemoCast.Leak)).First(bill => bill.Replaces is not null);
        var page = await town.GoToAsync(DemoCast.Leak, $"/bills/{corrected.Number}/check");
        Assert.Equal("Every charge we can work out again is right", page.Document.QuerySelector(".verdict h2")!.TextContent);
        Assert.Contains("Decided for this bill alone, not by the tariff.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_is_written_in_spanish_too()
    {
        var rosa = await town.SignedInAsync(DemoCast.SpanishHousehold);
        var bill = (await town.BillsOfAsync(DemoCast.SpanishHousehold))[0];
        town.Read(rosa, Language.Spanish);
        var page = await rosa.GoToAsync(await town.PathOfAsync(DemoCast.SpanishHousehold, $"/bills/{bill.Number}/check"));
        town.Read(rosa, Language.English);
        Assert.Equal("Revisar mi factura", page.Heading);
        Assert.Contains("Todos los cargos son correctos", page.Text, StringComparison.Ordinal);
        Assert.Contains("La tarifa vigente", page.Text, StringComparison.Ordinal);
        Assert.Contains("6% de $", page.Text, StringComparison.Ordinal);
    }

    private static decimal Amount(string text) => decimal.Parse(text.Replace("$", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal), Language.English.Culture());
}
