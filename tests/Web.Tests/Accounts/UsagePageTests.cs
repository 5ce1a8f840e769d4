using System.Xml.Linq;
using CalWater.Exchange.Demo;

namespace CalWater.Web.Tests.Accounts;

[Collection(TownTests.Name)]
public sealed class UsagePageTests(Town town)
{
    private static readonly XNamespace Espi = "http://naesb.org/espi";

    [Fact]
    public async Task Usage_is_in_the_left_column_and_shows_each_month_as_a_bar_and_as_a_row()
    {
        var page = await (await town.GoToAsync(DemoCast.Household, "")).FollowAsync("Usage");
        Assert.Equal("Usage", page.Heading);
        var rows = page.Document.QuerySelectorAll(".use-table tbody tr");
        Assert.Equal(rows.Length, page.Document.QuerySelectorAll(".chart__bar--now").Length);
        Assert.Equal("10", rows[0].Children[1].TextContent);
        Assert.Equal("7,480", rows[0].Children[2].TextContent);
        Assert.Equal("10 CCF", page.Document.QuerySelector(".figure")!.TextContent);
    }

    [Fact]
    public async Task The_newest_month_stands_beside_the_same_month_of_last_year()
    {
        var page = await town.GoToAsync(DemoCast.Household, "/usage");
        Assert.Contains("Against last year", page.Text, StringComparison.Ordinal);
        Assert.NotEqual("–", page.Document.QuerySelector(".use-table tbody tr")!.Children[4].TextContent);
    }

    [Fact]
    public async Task A_leak_last_month_is_told_with_the_reasons_and_a_steady_house_is_left_alone()
    {
        var page = await town.GoToAsync(DemoCast.Leak, "/usage");
        var hint = page.Document.QuerySelector(".notice--warn")!.TextContent;
        foreach (var words in new[] { "stood out: much more water than usual", "gallons a day", "In a usual month you use about", "leak adjustment" })
            Assert.Contains(words, hint, StringComparison.Ordinal);
        Assert.Null((await town.GoToAsync(DemoCast.Household, "/usage")).Document.QuerySelector(".notice--warn"));
    }

    [Fact]
    public async Task The_csv_and_the_green_button_file_hold_the_months_of_the_page()
    {
        var daniel = await town.SignedInAsync(DemoCast.Household);
        var rows = await daniel.CsvAsync(await town.PathOfAsync(DemoCast.Household, "/usage/csv"));
        Assert.Equal(("10", "7480", "No"), (rows[^1]["CCF"], rows[^1]["Gallons"], rows[^1]["Estimated"]));
        using var answer = await daniel.Http.GetAsync(await town.PathOfAsync(DemoCast.Household, "/usage/green-button"));
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(rows.Select(row => row["CCF"]), feed.Descendants(Espi + "value").Select(value => value.Value));
    }
}
