using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>A CSR's order that takes many accounts off another sign-in waits for a supervisor, by the pages of the console.</summary>
public sealed class ApprovalPageTests(SupportOffice office) : IClassFixture<SupportOffice>, IAsyncLifetime
{
    private const int Many = 6;
    private const string Yes = "Approve and do it";
    private readonly string email = $"{RandomId.New(8)}@example.com";
    private Agent dora = null!;
    private Agent sam = null!;
    private Visitor manager = null!;
    private ServiceAccount first = null!;

    public async Task InitializeAsync()
    {
        dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        sam = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Supervisor");
        (first, manager) = ((await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(DemoCast.Company.Account))!, office.Portal.NewVisitor());
    }

    public Task DisposeAsync()
    {
        foreach (var one in new IDisposable[] { dora, sam, manager }) one.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task F15_many_accounts_move_only_when_another_supervisor_approves_and_everybody_can_read_why()
    {
        using var customer = office.Portal.NewVisitor();
        await office.Portal.SignUpAndInAsync(manager, DemoCast.Company, $"{RandomId.New(8)}@example.com");
        await office.Portal.SignUpAndInAsync(customer, DemoCast.Leak, email);
        await DeclinesAsync(await AskAsync(dora.Visitor, "Bought the company"));
        var home = await AskAsync(office.Boss.Visitor, "Bought the company, papers seen");
        Assert.Contains("A supervisor was asked.", home.Text, StringComparison.Ordinal);
        await NobodyDecidesTheirOwnAsync();
        Assert.Equal(HttpStatusCode.OK, (await manager.GoToAsync($"/accounts/{first.Id}")).Status);
        var open = await RequestAsync(sam.Visitor);
        Assert.All([office.Boss.Email, "papers seen", email, "signed up on", first.Number.ToDisplay(), first.ServiceAddress], words => Assert.Contains(words, open.Text, StringComparison.Ordinal));
        Assert.Contains("Enter the reason.", (await open.PressAsync(Yes)).Text, StringComparison.Ordinal);
        var late = await RequestAsync(sam.Visitor);
        var done = await open.Fill("Why you decide so", "Called the owner back").PressAsync(Yes);
        Assert.Contains("It was carried out.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Another supervisor has decided a moment ago.", (await late.Fill("Why you decide so", "Not sure").PressAsync("Decline")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GoToAsync($"/accounts/{first.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await customer.GoToAsync($"/accounts/{first.Id}")).Status);
        Assert.Contains("Called the owner back", (await office.Boss.Visitor.GoToAsync("/support")).Text, StringComparison.Ordinal);
        Assert.Contains("Called the owner back", (await office.Portal.MailToAsync(office.Boss.Email, "Approved and done")).Text, StringComparison.Ordinal);
        Assert.Contains("A supervisor approved what customer service asked for", (await manager.GoToAsync("/profile/activity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csr_sees_neither_the_list_nor_a_request_and_one_that_is_not_there_is_not_found()
    {
        foreach (var path in new[] { "/support/approvals", $"/support/approvals/{RandomId.New(26)}" })
            Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync(path)).Status);
        foreach (var id in new[] { "7", RandomId.New(26) })
            Assert.Equal(HttpStatusCode.NotFound, (await sam.Visitor.GoToAsync($"/support/approvals/{id}")).Status);
        Assert.Contains("Nothing waits for an approval.", (await sam.Visitor.GoToAsync("/support/approvals")).Text, StringComparison.Ordinal);
    }

    /// <summary>A first request, of a CSR, which a supervisor does not believe.</summary>
    private async Task DeclinesAsync(Page home)
    {
        Assert.Contains("Put 6 accounts on one sign-in, 6 of them from other sign-ins", home.Text, StringComparison.Ordinal);
        var page = await (await RequestAsync(sam.Visitor)).Fill("Why you decide so", "The owner did not call").PressAsync("Decline");
        Assert.Contains("Nothing was moved.", page.Text, StringComparison.Ordinal);
        home = await dora.Visitor.GoToAsync("/support");
        Assert.All(["Declined", "The owner did not call"], words => Assert.Contains(words, home.Text, StringComparison.Ordinal));
    }

    private async Task NobodyDecidesTheirOwnAsync()
    {
        var page = await RequestAsync(office.Boss.Visitor);
        Assert.Contains("You asked for this yourself", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton(Yes));
    }

    private static async Task<Page> RequestAsync(Visitor supervisor) =>
        await (await (await supervisor.GoToAsync("/support")).FollowAsync("Requests that wait for a supervisor: 1")).FollowAsync("Put 6 accounts on one sign-in, 6 of them from other sign-ins");

    /// <summary>Ticks six accounts of the company for the customer's sign-in.</summary>
    private async Task<Page> AskAsync(Visitor staff, string reason)
    {
        var page = await (await staff.GoToAsync($"/support/accounts/{first.Id}/link")).Fill("E-mail", email).PressAsync("Show");
        Assert.Contains("If more than 5 accounts leave a sign-in, or reach one from others", page.Text, StringComparison.Ordinal);
        for (var nth = 0; nth < Many; nth++) page.Tick(DemoCast.Company.Number(nth).ToDisplay());
        return await page.Fill("Reason", reason).PressAsync("Put on this sign-in");
    }
}
