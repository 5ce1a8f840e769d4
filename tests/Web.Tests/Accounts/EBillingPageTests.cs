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
    private const string Agree = "I have read this and agree to receive my bills online";

    [Fact]
    public async Task E_billing_does_not_start_without_the_tick()
    {
        var page = await (await town.GoToAsync(DemoCast.Household, "/e-billing")).PressAsync("Start e-billing");
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.True(page.HasLink("Check the box to agree to receive your bills online."));
        Assert.Null((await OnlineAsync(DemoCast.Household)).EBilling);
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
        Assert.Equal(("e-billing-1", Language.English), (consent.TextVersion, consent.Language));
        Assert.Contains("Firefox", consent.Browser, StringComparison.Ordinal);
        Assert.NotEqual("", consent.IpAddress);
        Assert.NotNull(await town.Portal.MailToAsync(Town.EmailOf(DemoCast.Cap), "e-billing"));
    }

    [Fact]
    public async Task Withdrawing_closes_the_history_again()
    {
        await EnrolAsync(DemoCast.NotLinked);
        var earlier = (await town.BillsOfAsync(DemoCast.NotLinked))[1].Number;
        Assert.Equal(HttpStatusCode.OK, (await town.GoToAsync(DemoCast.NotLinked, $"/bills/{earlier}")).Status);
        var page = await (await town.GoToAsync(DemoCast.NotLinked, "/e-billing")).FollowAsync("Go back to paper bills");
        Assert.Contains("E-billing has ended", (await page.PressAsync("End e-billing")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GoToAsync(DemoCast.NotLinked, $"/bills/{earlier}")).Status);
    }

    private async Task<Page> EnrolAsync(CastMember member) =>
        await (await town.GoToAsync(member, "/e-billing")).Tick(Agree).PressAsync("Start e-billing");

    private Task<ServiceAccountOnline> OnlineAsync(CastMember member) =>
        town.Portal.Services.GetRequiredService<IGrainFactory>().ServiceAccount(member.Account).Get();
}
