using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>F11, F16: a CSR names a company's account and has bills sent to another address, by the pages of the console.</summary>
public sealed class SupportContactsTests(SupportOffice office) : IClassFixture<SupportOffice>, IAsyncLifetime
{
    private readonly string email = $"{RandomId.New(8)}@example.com";
    private Agent dora = null!;
    private Visitor owner = null!;

    public async Task InitializeAsync()
    {
        dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        owner = office.Portal.NewVisitor();
    }

    public Task DisposeAsync()
    {
        dora.Dispose();
        owner.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task F16_a_csr_adds_names_with_a_reason_and_the_owner_is_told_and_sees_who_did_it()
    {
        await office.Portal.SignUpAndInAsync(owner, DemoCast.Household, email);
        var page = await (await OpenAsync(DemoCast.Household)).FollowAsync("Names of the account");
        page = await page.Fill("Name on the billing e-mail", "Golden Poppy Unit 7").PressAsync("Save the names");
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Reason", "Asked by phone").PressAsync("Save the names");
        Assert.Contains("Done. The customer is told by mail.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(await office.Portal.MailToAsync(email, "Customer service has changed the names"));
        page = await owner.GoToAsync($"/accounts/{(await AccountAsync(DemoCast.Household)).Id}/contacts");
        Assert.Equal("Golden Poppy Unit 7", page.ValueOf("Name on the billing e-mail"));
        Assert.Matches("Names changed on the billing e-mail: Golden Poppy Unit 7 .*Customer service", page.Text);
    }

    [Fact]
    public async Task F11_an_address_that_a_csr_asks_for_gets_bills_only_after_it_confirmed_its_link()
    {
        var clerk = $"{RandomId.New(8)}@example.com";
        await office.Portal.SignUpAndInAsync(owner, DemoCast.Leak, email);
        var page = await (await OpenAsync(DemoCast.Leak)).FollowAsync("Billing e-mail");
        await page.Fill("New billing e-mail", clerk).Fill("Reason", "Asked by phone").PressAsync("Send the link");
        page = await (await OpenAsync(DemoCast.Leak)).FollowAsync("Billing e-mail");
        Assert.Contains($"go to {email}, the e-mail of the sign-in. A link was mailed to {clerk}", page.Text, StringComparison.Ordinal);
        var text = (await office.Portal.MailToAsync(clerk, "")).Text;
        using var visitor = office.Portal.NewVisitor();
        await (await visitor.GoToAsync(text[text.IndexOf("/invitations/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0])).PressAsync("Confirm this address");
        page = await (await OpenAsync(DemoCast.Leak)).FollowAsync("Billing e-mail");
        Assert.Contains($"receipts go to {clerk}.", page.Text, StringComparison.Ordinal);
        await page.Fill("Reason", "Asked by phone").PressAsync("Use the e-mail of the sign-in");
        Assert.Contains($"go to {email}, the e-mail of the sign-in.", (await (await OpenAsync(DemoCast.Leak)).FollowAsync("Billing e-mail")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_has_signed_up_there_is_nothing_to_change()
    {
        var id = (await AccountAsync(DemoCast.Overdue)).Id;
        Assert.False((await OpenAsync(DemoCast.Overdue)).HasLink("Names of the account"));
        foreach (var below in new[] { "names", "billing-email" })
            Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync($"/support/accounts/{id}/{below}")).Status);
    }

    private async Task<Page> OpenAsync(CastMember member) => await dora.Visitor.GoToAsync($"/support/accounts/{(await AccountAsync(member)).Id}");

    private async Task<ServiceAccount> AccountAsync(CastMember member) =>
        (await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!;
}
