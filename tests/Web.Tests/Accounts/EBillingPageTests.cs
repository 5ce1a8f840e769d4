using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Accounts;

[Collection(TownTests.Name)]
public sealed class EBillingPageTests(Town town)
{
    [Theory]
    [InlineData("", "Open the practice page and type the code that you read in it.")]
    [InlineData("12", "This is not the code in the practice page.")]
    [InlineData("<b>\u0662\u0663</b>", "This is not the code in the practice page.")]
    public async Task E_billing_does_not_start_without_the_tick_and_the_code_of_the_pdf(string code, string refusal)
    {
        var page = await (await town.GoToAsync(DemoCast.Household, "/e-billing")).Fill("Code", code).PressAsync("Start e-billing");
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.True(page.HasLink("Check the box to agree to receive your bills online."));
        Assert.Contains(refusal, page.Text, StringComparison.Ordinal);
        Assert.Equal(code, page.ValueOf("Code"));
        Assert.Null((await OnlineAsync(DemoCast.Household)).EBilling);
    }

    [Fact]
    public async Task The_code_of_the_practice_pdf_stays_all_day_is_another_for_every_account_and_can_be_typed_with_spaces()
    {
        var page = await town.GoToAsync(DemoCast.Overdue, "/e-billing");
        var code = EBillingJourneys.CodeIn(await page.DownloadAsync("Open the practice page (PDF)"));
        Assert.Equal(code, EBillingJourneys.CodeIn(await page.DownloadAsync("Open the practice page (PDF)")));
        Assert.NotEqual(code, EBillingJourneys.CodeIn(await (await town.GoToAsync(DemoCast.Household, "/e-billing")).DownloadAsync("Open the practice page (PDF)")));
        page = await page.Fill("Code", $" {code[..2]}-{code[2..]} ").PressAsync("Start e-billing");
        Assert.DoesNotContain("This is not the code", page.Text, StringComparison.Ordinal);
        Assert.Null((await OnlineAsync(DemoCast.Overdue)).EBilling);
    }

    [Fact]
    public async Task F18_enrolling_opens_the_history_with_the_cancelled_bill_and_the_one_that_replaced_it()
    {
        var page = await EnrolAsync(DemoCast.Leak);
        Assert.Equal("View bills", page.Heading);
        Assert.Contains("E-billing is on", page.Text, StringComparison.Ordinal);
        Assert.Equal((await town.BillsOfAsync(DemoCast.Leak)).Count, page.Document.QuerySelectorAll("tbody tr").Length);
        var cancelled = (await town.BillsOfAsync(DemoCast.Leak)).First(bill => bill.ReplacedBy is not null);
        page = await town.GoToAsync(DemoCast.Leak, $"/bills/{cancelled.Number}");
        Assert.Contains("This bill has been canceled", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync($"See bill {cancelled.ReplacedBy}");
        Assert.Contains($"This bill replaces bill {cancelled.Number}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_consent_is_kept_with_its_text_language_place_and_browser_and_confirmed_by_mail()
    {
        await EnrolAsync(DemoCast.Cap);
        var consent = (await OnlineAsync(DemoCast.Cap)).EBilling!.Consent;
        Assert.Equal(("e-billing-2", Language.English, 4), (consent.TextVersion, consent.Language, consent.PdfCode!.Length));
        Assert.Contains("Firefox", consent.Browser, StringComparison.Ordinal);
        Assert.NotEqual("", consent.IpAddress);
        Assert.NotNull(await town.Portal.MailToAsync(Town.EmailOf(DemoCast.Cap), "e-billing"));
        var page = await town.GoToAsync(DemoCast.Cap, "/e-billing");
        foreach (var words in new[] { "e-billing-2, in English", $"Yes, code {consent.PdfCode} was typed", consent.IpAddress, consent.Browser, "This covers the bills of this one account" })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_closes_the_history_again()
    {
        await EnrolAsync(DemoCast.NotLinked);
        var earlier = (await town.BillsOfAsync(DemoCast.NotLinked))[1].Number;
        Assert.Equal(HttpStatusCode.OK, (await town.GoToAsync(DemoCast.NotLinked, $"/bills/{earlier}")).Status);
        var page = await (await town.GoToAsync(DemoCast.NotLinked, "/e-billing")).FollowAsync("Go back to paper bills");
        Assert.Contains("E-billing has ended", (await page.PressAsync("End e-billing")).Text, StringComparison.Ordinal);
        Assert.Contains("From the next bill on, bills come by mail", (await town.Portal.MailToAsync(Town.EmailOf(DemoCast.NotLinked), "on paper again")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GoToAsync(DemoCast.NotLinked, $"/bills/{earlier}")).Status);
        var trail = (await town.GoToAsync(DemoCast.NotLinked, "/activity")).Text;
        Assert.Matches("E-billing ended in English · from .+ Firefox.+ You .*E-billing started text e-billing-2 · in English · code [0-9]{4} typed · from .+ Firefox", trail);
    }

    private async Task<Page> EnrolAsync(CastMember member) =>
        await (await town.GoToAsync(member, "/e-billing")).StartEBillingAsync();

    private Task<ServiceAccountOnline> OnlineAsync(CastMember member) =>
        town.Portal.Services.GetRequiredService<IGrainFactory>().ServiceAccount(member.Account).Get();
}
