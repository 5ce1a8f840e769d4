using System.Net;
using CalWater.Billing.Ledger;
using CalWater.Billing.ShutOff;
using CalWater.Exchange.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Accounts;

[Collection(TownTests.Name)]
public sealed class AccountPageTests(Town town)
{
    [Fact]
    public async Task Who_has_one_account_lands_on_it_and_sees_first_what_is_due_and_when()
    {
        var daniel = await town.SignedInAsync(DemoCast.Household);
        var page = await daniel.GoToAsync("/accounts");
        Assert.Equal(await town.PathOfAsync(DemoCast.Household), page.Path);
        Assert.Equal(["$83.00", (await town.BillsOfAsync(DemoCast.Household))[0].DueOn.ToString("MMMM d, yyyy", Language.English.Culture())],
            page.Document.QuerySelectorAll(".figure").Select(figure => figure.TextContent));
        Assert.True(page.HasLink("Pay now"));
    }

    [Fact]
    public async Task The_left_column_names_what_can_be_done_with_the_account()
    {
        var page = await town.GoToAsync(DemoCast.Household, "");
        var column = page.Document.QuerySelector("#account-menu")!;
        Assert.Equal(["Account maintenance", "Payment options"], column.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(["View bills", "Usage", "E-billing", "Billing e-mail and names", "People with access", "Activity", "Pay now", "Payment methods", "Auto Pay", "Payment history"], column.QuerySelectorAll("a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_page_to_pay_on_says_the_date_that_was_missed_as_the_account_s_page_does()
    {
        var account = await FiguresAsync("");
        Assert.Contains("Past due", account, StringComparison.Ordinal);
        Assert.Equal(account, await FiguresAsync("/pay"));

        async Task<string> FiguresAsync(string below) => (await town.GoToAsync(DemoCast.Overdue, below)).Document.QuerySelector(".due__figures")!.TextContent;
    }

    [Fact]
    public async Task A_past_due_account_says_how_much_since_when_and_what_to_do()
    {
        var page = await town.GoToAsync(DemoCast.Overdue, "");
        Assert.Contains("is past due", page.Document.QuerySelector(".clock h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Due date Past due", page.Text, StringComparison.Ordinal);
        Assert.Contains("more time or a payment plan", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shut_off_clock_says_since_when_until_when_what_stops_it_and_whom_to_call_in_both_languages()
    {
        var marcus = await town.SignedInAsync(DemoCast.Overdue);
        var clock = ShutOffClock.Of(await town.Portal.Services.GetRequiredService<IAccountBalances>().FindAsync(DemoCast.Overdue.Account), "residential")!;
        foreach (var (language, words) in new[] { (Language.English, "Any of these keeps your water on"), (Language.Spanish, "Cualquiera de estas cosas mantiene el servicio") })
        {
            town.Read(marcus, language);
            var page = await marcus.GoToAsync(await town.PathOfAsync(DemoCast.Overdue));
            Assert.Equal([language.LongDate(clock.PastDueSince), language.LongDate(clock.Earliest)], page.Document.QuerySelectorAll(".clock__days dd").Select(day => day.TextContent).Where(day => day.Contains("20", StringComparison.Ordinal)));
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await page.FollowAsync(page.Document.QuerySelector(".clock a[href='/policies/shut-off']")!.TextContent)).Status);
            Assert.StartsWith("tel:+1", page.Document.QuerySelector(".clock .center__phone")!.GetAttribute("href"), StringComparison.Ordinal);
        }
        town.Read(marcus, Language.English);
    }

    [Fact]
    public async Task F20_the_account_page_says_how_its_bills_are_paid()
    {
        var options = (await town.GoToAsync(DemoCast.Household, "")).Document.QuerySelector("#payment-options")!;
        Assert.Equal(["Off · Set up Auto Pay", "None saved · Payment methods"], options.QuerySelectorAll("dd").Select(fact => string.Join(" ", fact.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public async Task F19_a_closed_account_shows_its_balance_and_whom_to_call_but_no_way_to_pay()
    {
        var page = await town.GoToAsync(DemoCast.Closed, "");
        Assert.Contains("A closed account cannot be paid online.", page.Text, StringComparison.Ordinal);
        Assert.Equal("$", page.Document.QuerySelector(".figure")!.TextContent[..1]);
        Assert.Contains("Customer Center", page.Document.QuerySelector(".center__name")!.TextContent, StringComparison.Ordinal);
        Assert.False(page.HasLink("Pay now"));
    }

    [Fact]
    public async Task F19_the_bills_of_a_closed_account_stay_readable()
    {
        var page = await (await town.GoToAsync(DemoCast.Closed, "/bills")).FollowAsync("See the whole bill");
        Assert.StartsWith("Bill of ", page.Heading, StringComparison.Ordinal);
        Assert.False(page.HasLink("Pay now"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/bills")]
    [InlineData("/e-billing")]
    public async Task F23_every_account_page_names_the_customer_center(string below) =>
        Assert.Contains("Bay Area Customer Center", (await town.GoToAsync(DemoCast.Household, below)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("/bills")]
    [InlineData("/bills/{bill}")]
    [InlineData("/bills/{bill}/pdf")]
    [InlineData("/e-billing")]
    [InlineData("/e-billing/withdrawal")]
    [InlineData("/e-billing/practice")]
    [InlineData("/activity")]
    public async Task Somebody_elses_account_is_not_there(string below)
    {
        var marcus = await town.SignedInAsync(DemoCast.Overdue);
        var bill = (await town.BillsOfAsync(DemoCast.Household))[0].Number.Value;
        var path = await town.PathOfAsync(DemoCast.Household, below.Replace("{bill}", bill, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await marcus.GoToAsync(path)).Status);
    }

    [Fact]
    public async Task Somebody_elses_bill_is_not_there_under_ones_own_account_either()
    {
        var bill = (await town.BillsOfAsync(DemoCast.Household))[0].Number;
        Assert.Equal(HttpStatusCode.NotFound, (await town.GoToAsync(DemoCast.Overdue, $"/bills/{bill}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GoToAsync(DemoCast.Overdue, $"/bills/{bill}/pdf")).Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in_first()
    {
        using var stranger = town.Portal.NewVisitor();
        var page = await stranger.GoToAsync(await town.PathOfAsync(DemoCast.Household));
        Assert.Equal("/sign-in", page.Path);
    }

    [Fact]
    public async Task An_account_is_kept_by_no_cache()
    {
        var daniel = await town.SignedInAsync(DemoCast.Household);
        using var answer = await daniel.Http.GetAsync(await town.PathOfAsync(DemoCast.Household));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_customer_who_reads_spanish_finds_the_words_of_the_paper()
    {
        var rosa = await town.SignedInAsync(DemoCast.SpanishHousehold);
        town.Read(rosa, Language.Spanish);
        var page = await rosa.GoToAsync("/accounts");
        foreach (var words in new[] { "Importe adeudado", "Fecha de vencimiento", "Factura actual", "Centro de Atención al Cliente", " de 20" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("Ver facturas") && page.HasLink("Descargar PDF") && page.HasLink("Pagar ahora"));
    }
}
