using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Identity.Legacy;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>A CSR finds a customer by what the caller can name, and sees what a call needs.</summary>
[Collection(SupportTests.Name)]
public sealed class CustomerPageTests(SupportOffice office) : IAsyncLifetime
{
    private Agent dora = null!;

    public async Task InitializeAsync() => dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");

    public Task DisposeAsync()
    {
        dora.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_customer_is_found_by_account_number_and_the_page_leads_to_setting_up_a_login()
    {
        var page = await FindAsync(DemoCast.Overdue.Account.ToDisplay().Replace(' ', '-'));
        page = await page.FollowAsync(DemoCast.Overdue.Account.ToDisplay());
        Assert.All(["Past due", "Nobody has signed up", "Customer Center"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.Equal("Set up a login", (await page.FollowAsync("Set up a login")).Heading);
    }

    [Fact]
    public async Task A_login_is_found_by_its_address_with_all_its_accounts_and_how_sign_in_stands()
    {
        using var owner = office.Portal.NewVisitor();
        var email = $"{RandomId.New(8)}@example.com";
        await office.Portal.SignUpAndInAsync(owner, DemoCast.Landlord, email);
        var page = await FindAsync(email.ToUpperInvariant());
        Assert.Contains("Customers found: ", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync(DemoCast.Landlord.Account.ToDisplay());
        Assert.All([email, "Last seen", "Linked accounts", "Signed up", "the security question; recognized: 1"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.False(page.HasLink("Set up a login"));
    }

    [Fact]
    public async Task A_csr_helps_with_sign_in_and_the_customer_is_told_and_sees_it_in_the_activity()
    {
        using var owner = office.Portal.NewVisitor();
        var email = $"{RandomId.New(8)}@example.com";
        await office.Portal.SignUpAndInAsync(owner, DemoCast.SpanishHousehold, email);
        await GuessAsync(email, times: 3);
        var page = await (await FindAsync(email)).FollowAsync(DemoCast.SpanishHousehold.Account.ToDisplay());
        Assert.Contains("Wrong password, 3 times", page.Text, StringComparison.Ordinal);
        page = await (await page.FollowAsync("Help with sign-in")).Fill("What to do", "Forget recognized computers").PressAsync("Do this");
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Reason", "Sold the computer").PressAsync("Do this");
        Assert.Contains("Done. The customer is told by mail.", page.Text, StringComparison.Ordinal);
        await office.Portal.MailToAsync(email, "removed your recognized computers");
        Assert.Contains("Computers forgotten by customer service", (await owner.GoToAsync("/profile/activity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F14_an_old_user_name_leads_to_its_account()
    {
        var users = await office.Portal.Services.GetRequiredService<ILegacyUsers>().OfAsync([.. DemoCast.Members.Select(member => member.Account)], null);
        var page = await FindAsync(users[0].UserName.ToUpperInvariant());
        Assert.Contains(users[0].UserName, (await page.FollowAsync(users[0].Account!.Value.ToDisplay())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_there_is_not_found_and_a_card_number_is_neither_looked_for_nor_kept()
    {
        Assert.Contains("Nobody was found.", (await FindAsync("nobody@example.com")).Text, StringComparison.Ordinal);
        Assert.Contains("looks like a card number", (await FindAsync("4242 4242 4242 4242")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync($"/support/accounts/{AccountId.New()}")).Status);
        Assert.DoesNotContain("4242", await TrailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_search_and_every_customer_opened_is_in_the_members_trail()
    {
        await (await FindAsync(DemoCast.Overdue.Account.ToString())).FollowAsync(DemoCast.Overdue.Account.ToDisplay());
        var trail = await TrailAsync();
        Assert.Contains($"Looked for {dora.Email} {DemoCast.Overdue.Account}", trail, StringComparison.Ordinal);
        Assert.Contains($"Opened a customer {dora.Email} {DemoCast.Overdue.Account}", trail, StringComparison.Ordinal);
    }

    private async Task<Page> FindAsync(string text) =>
        await (await (await dora.Visitor.GoToAsync("/support")).FollowAsync("Customers")).Fill("Find a customer", text).PressAsync("Find");

    private async Task GuessAsync(string email, int times)
    {
        using var guesser = office.Portal.NewVisitor();
        for (var n = 0; n < times; n++) await (await guesser.GoToAsync("/sign-in")).Fill("E-mail", email).Fill("Password", $"Wrong-heron-{n}").PressAsync("Sign in");
    }

    /// <summary>As the supervisor reads it.</summary>
    private async Task<string> TrailAsync() => (await (await office.StaffPageAsync()).FollowAsync(dora.Email)).Text;
}
