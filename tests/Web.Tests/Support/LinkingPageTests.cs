using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>A CSR puts a customer's accounts on one sign-in, and takes one off, by the pages of the console.</summary>
public sealed class LinkingPageTests(SupportOffice office) : IClassFixture<SupportOffice>, IAsyncLifetime
{
    private const string Title = "Link accounts";
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
    public async Task F14_F15_F17_the_account_of_another_old_user_name_is_offered_shows_on_the_next_page_and_is_reviewed()
    {
        await office.Portal.SignUpAndInAsync(owner, DemoCast.NotLinked, email);
        var page = await (await OpenAsync(DemoCast.NotLinked.Account)).FollowAsync(Title);
        Assert.Contains("46 Sycamore Court", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Reason", "Called: both houses are hers").PressAsync("Put on this sign-in");
        Assert.Contains("Done. The customer is told by mail.", page.Text, StringComparison.Ordinal);
        await office.Portal.MailToAsync(email, "Accounts were linked to your sign-in");
        Assert.Contains("Called: both houses are hers", (await owner.GoToAsync("/profile/activity")).Text, StringComparison.Ordinal);
        var summary = await owner.GoToAsync("/accounts");
        Assert.Contains("Accounts were linked to your sign-in: 1.", summary.Text, StringComparison.Ordinal);
        page = await (await summary.FollowAsync("Review them")).PressAsync("I have looked at those");
        Assert.Contains("Tick at least one account", page.Text, StringComparison.Ordinal);
        page = await page.Tick("46 Sycamore Court").PressAsync("I have looked at those");
        Assert.Contains("You have reviewed all linked accounts.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Review them", (await owner.GoToAsync("/accounts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F15_an_account_moves_from_one_sign_in_to_another_and_is_taken_off_from_the_next_request_on()
    {
        using var other = office.Portal.NewVisitor();
        await office.Portal.SignUpAndInAsync(owner, DemoCast.Leak, email);
        await office.Portal.SignUpAndInAsync(other, DemoCast.Landlord, $"{RandomId.New(8)}@example.com");
        var moved = await AccountAsync(DemoCast.Landlord.Number(1));
        await LinkAsync(moved);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GoToAsync($"/accounts/{moved.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GoToAsync($"/accounts/{moved.Id}")).Status);
        var page = await dora.Visitor.GoToAsync($"/support/accounts/{moved.Id}/unlink");
        Assert.Contains(email, page.Text, StringComparison.Ordinal);
        await page.Fill("Reason", "Sold the house").PressAsync("Take off");
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GoToAsync($"/accounts/{moved.Id}")).Status);
        await office.Portal.MailToAsync(email, "Accounts were taken off your sign-in");
        await LinkAsync(moved);
        Assert.Equal(HttpStatusCode.OK, (await owner.GoToAsync($"/accounts/{moved.Id}")).Status);
    }

    [Fact]
    public async Task What_somebody_else_changed_since_the_page_was_shown_is_not_done_and_said()
    {
        await office.Portal.SignUpAndInAsync(owner, DemoCast.Cap, email);
        var account = await AccountAsync(DemoCast.Overdue.Account);
        var (early, late) = (await LinkPageAsync(account), await LinkPageAsync(account));
        await early.Tick(account.Number.ToDisplay()).Fill("Reason", "Called").PressAsync("Put on this sign-in");
        await (await dora.Visitor.GoToAsync($"/support/accounts/{account.Id}/unlink")).Fill("Reason", "Mistake").PressAsync("Take off");
        using var stranger = office.Portal.NewVisitor();
        await office.Portal.SignUpAndInAsync(stranger, DemoCast.Overdue, $"{RandomId.New(8)}@example.com");
        var page = await late.Tick(account.Number.ToDisplay()).Fill("Reason", "Called").PressAsync("Put on this sign-in");
        Assert.Contains("Somebody changed one of these accounts a moment ago.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GoToAsync($"/accounts/{account.Id}")).Status);
    }

    [Fact]
    public async Task What_is_missing_or_does_not_exist_is_said()
    {
        await office.Portal.SignUpAndInAsync(owner, DemoCast.Household, email);
        var page = await (await OpenAsync(DemoCast.Closed.Account)).FollowAsync(Title);
        page = await page.Fill("E-mail", "nobody@example.com").PressAsync("Show");
        Assert.Contains("Nobody signs in with this address.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("E-mail", email).PressAsync("Show");
        page = await page.Fill("Another account number", "0000000001").PressAsync("Add to the list");
        Assert.Contains("There is no account 0000000001.", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Put on this sign-in");
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync($"/support/accounts/{(await AccountAsync(DemoCast.Closed.Account)).Id}/unlink")).Status);
    }

    private async Task LinkAsync(ServiceAccount account) =>
        await (await LinkPageAsync(account)).Tick(account.Number.ToDisplay()).Fill("Reason", "Called").PressAsync("Put on this sign-in");

    /// <summary>The page of the account, with the owner's sign-in as the one it is to go to.</summary>
    private async Task<Page> LinkPageAsync(ServiceAccount account) =>
        await (await dora.Visitor.GoToAsync($"/support/accounts/{account.Id}/link")).Fill("E-mail", email).PressAsync("Show");

    private async Task<Page> OpenAsync(AccountNumber account) => await dora.Visitor.GoToAsync($"/support/accounts/{(await AccountAsync(account)).Id}");

    private async Task<ServiceAccount> AccountAsync(AccountNumber number) =>
        (await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(number))!;
}
