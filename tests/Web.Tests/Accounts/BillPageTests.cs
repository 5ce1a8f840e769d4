using System.Net;
using System.Text;
using CalWater.Billing.Bills;
using CalWater.Database;
using CalWater.Exchange.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Accounts;

[Collection(TownTests.Name)]
public sealed class BillPageTests(Town town)
{
    [Fact]
    public async Task F18_without_e_billing_only_the_current_bill_is_there_and_an_offer_to_enrol()
    {
        var page = await town.GoToAsync(DemoCast.Household, "/bills");
        Assert.Contains("Current bill", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bill history", page.Text, StringComparison.Ordinal);
        Assert.Equal(await town.PathOfAsync(DemoCast.Household, "/e-billing"), (await page.FollowAsync("Enroll in e-billing")).Path);
    }

    [Fact]
    public async Task F18_without_e_billing_an_earlier_bill_is_not_there()
    {
        var earlier = (await town.BillsOfAsync(DemoCast.Household))[1].Number;
        Assert.Equal(HttpStatusCode.NotFound, (await town.GoToAsync(DemoCast.Household, $"/bills/{earlier}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GoToAsync(DemoCast.Household, $"/bills/{earlier}/pdf")).Status);
    }

    [Fact]
    public async Task A_bill_shows_every_line_read_and_month_that_it_froze()
    {
        var bill = (await town.Portal.Services.GetRequiredService<IBills>().CurrentAsync(DemoCast.SpanishHousehold.Account))!;
        var page = await town.GoToAsync(DemoCast.SpanishHousehold, $"/bills/{bill.Number}");
        Assert.All(bill.Lines, line => Assert.Contains(line.Amount.ToString(), page.Text, StringComparison.Ordinal));
        Assert.All(bill.Reads, read => Assert.Contains(read.MeterNumber, page.Text, StringComparison.Ordinal));
        Assert.Equal(bill.Usage.Count, page.Document.QuerySelectorAll(".chart__bar").Length);
        Assert.Equal(bill.Usage.Count, page.Document.QuerySelectorAll(".chart__table tbody tr").Length);
        Assert.Contains(bill.TotalDue.ToString(), page.Document.QuerySelector(".figure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_charges_add_up_to_what_the_bill_says()
    {
        var bill = (await town.BillsOfAsync(DemoCast.Household))[0];
        var page = await town.GoToAsync(DemoCast.Household, $"/bills/{bill.Number}");
        Assert.Contains("$6.4899 per CCF", page.Text, StringComparison.Ordinal);
        Assert.Contains("10 CCF (7,480 gallons)", page.Text, StringComparison.Ordinal);
        Assert.Equal(bill.CurrentCharges.ToString(), page.Document.QuerySelector("tfoot td[data-label]")!.TextContent);
    }

    [Fact]
    public async Task The_pdf_of_the_current_bill_is_a_file_to_keep_and_kept_by_no_cache()
    {
        var bill = (await town.BillsOfAsync(DemoCast.Household))[0].Number;
        var daniel = await town.SignedInAsync(DemoCast.Household);
        using var answer = await daniel.Http.GetAsync(await town.PathOfAsync(DemoCast.Household, $"/bills/{bill}/pdf"));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", $"calwater-bill-{bill}.pdf"),
            (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(), 0, 4));
    }

    [Fact]
    public async Task The_pdf_speaks_the_language_of_the_page()
    {
        var marcus = await town.SignedInAsync(DemoCast.Overdue);
        var pdf = await town.PathOfAsync(DemoCast.Overdue, $"/bills/{(await town.BillsOfAsync(DemoCast.Overdue))[0].Number}/pdf?view=inline");
        var english = await marcus.Http.GetByteArrayAsync(pdf);
        town.Read(marcus, Language.Spanish);
        using var answer = await marcus.Http.GetAsync(pdf);
        town.Read(marcus, Language.English);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.NotEqual(english, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_was_delivered_is_on_record_and_the_check_finds_a_record_that_was_tampered_with()
    {
        var bill = (await town.BillsOfAsync(DemoCast.Household))[0].Number;
        var daniel = await town.SignedInAsync(DemoCast.Household);
        await daniel.Http.GetByteArrayAsync(await town.PathOfAsync(DemoCast.Household, $"/bills/{bill}/pdf"));
        Assert.Equal(0, await CheckAsync());
        await ExecuteAsync($"update billing_issued_pdfs set content_hash = content_hash || '0' where bill = '{bill}'");
        Assert.Equal(1, await CheckAsync());
        await ExecuteAsync($"delete from billing_issued_pdfs where bill = '{bill}'");
        Assert.Equal(0, await CheckAsync());
    }

    private PortalDatabase Database => town.Portal.Services.GetRequiredService<PortalDatabase>();

    private Task<int> CheckAsync() => Program.Main(["check", "--connection", Database.ConnectionString]);

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
