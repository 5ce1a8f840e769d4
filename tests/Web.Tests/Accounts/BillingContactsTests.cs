using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using CalWater.Web.Tests.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Accounts;

/// <summary>F11, F16: an owner sends the bills of an account elsewhere, and names it.</summary>
public sealed class BillingContactsTests(TestPortal portal) : IClassFixture<TestPortal>, IAsyncLifetime
{
    private static int count;
    private readonly Visitor owner = portal.NewVisitor();
    private readonly Visitor office = portal.NewVisitor();
    private readonly string signIn = $"{RandomId.New(8)}@example.com";
    private readonly string billing = $"{RandomId.New(8)}@example.com";
    private string account = "";

    /// <summary>Each test has an owner of its own.</summary>
    public async Task InitializeAsync()
    {
        var members = new[] { DemoCast.Household, DemoCast.Overdue, DemoCast.Cap, DemoCast.Leak, DemoCast.NotLinked, DemoCast.SpanishHousehold, DemoCast.Landlord };
        var member = members[Interlocked.Increment(ref count) - 1];
        await portal.SignUpAndInAsync(owner, member, signIn);
        account = (await portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!.Id.Value;
    }

    public Task DisposeAsync()
    {
        owner.Dispose();
        office.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task F11_a_billing_email_gets_nothing_before_its_link_is_confirmed_and_what_concerns_bills_after()
    {
        var page = await AskAsync(billing);
        Assert.Contains($"We have mailed a link to {billing}.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"receipts for this account go to {signIn}", page.Text, StringComparison.Ordinal);
        await StartEBillingAsync();
        await portal.MailToAsync(signIn, "e-billing");
        Assert.Equal("This address is confirmed", (await ConfirmAsync(await LinkAsync())).Heading);
        Assert.Contains($"receipts for this account go to {billing}", (await owner.GoToAsync($"/accounts/{account}/contacts")).Text, StringComparison.Ordinal);
        await (await owner.GoToAsync($"/accounts/{account}/e-billing/withdrawal")).PressAsync("End e-billing");
        await StartEBillingAsync();
        await portal.MailToAsync(billing, "come to this address by e-mail");
        Assert.Contains(billing, (await portal.MailToAsync(signIn, "Your bills go to another")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F11_looking_at_the_link_changes_nothing_and_it_works_once_and_only_the_newest()
    {
        await AskAsync(billing);
        var first = await LinkAsync();
        await (await owner.GoToAsync($"/accounts/{account}/contacts/email")).PressAsync("Send a new link");
        var newest = await LinkAsync(first);
        Assert.Equal("This link does not work", (await office.GoToAsync(first)).Heading);
        var page = await office.GoToAsync(newest);
        Assert.Contains("It gives you no access to the account.", page.Text, StringComparison.Ordinal);
        Assert.Contains("We have mailed a link", (await owner.GoToAsync($"/accounts/{account}/contacts")).Text, StringComparison.Ordinal);
        await page.PressAsync("Confirm this address");
        Assert.Contains("If you confirmed with it, there is nothing left to do.", (await page.PressAsync("Confirm this address")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.GoToAsync($"/invitations/billing-email/{RandomId.New(42)}")).Status);
    }

    [Fact]
    public async Task F11_withdrawn_the_link_is_dead_and_removed_bills_go_to_the_sign_in_and_the_left_address_is_told()
    {
        await AskAsync(billing);
        var link = await LinkAsync();
        Assert.Contains("The link no longer works.", (await (await EmailPageAsync()).PressAsync("Withdraw the link")).Text, StringComparison.Ordinal);
        Assert.Equal("This link does not work", (await office.GoToAsync(link)).Heading);
        await AskAsync(billing);
        await ConfirmAsync(await LinkAsync(link));
        var page = await (await EmailPageAsync()).PressAsync("Use my sign-in e-mail again");
        Assert.Contains($"receipts for this account go to {signIn}", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(signIn, (await portal.MailToAsync(billing, "no longer come")).Text, StringComparison.Ordinal);
        Assert.Contains($"{billing} removed: bills go to the sign-in e-mail You", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F11_addresses_we_cannot_write_to_ones_own_and_the_sixth_link_of_a_day_are_refused()
    {
        foreach (var typed in new[] { "", "\"ana reyes\"@example.com", "ana", $"{new string('a', 65)}@example.com", $"a@{new string('b', 260)}.com" })
            Assert.Matches("Enter the e-mail address.|We cannot write to this address.", (await AskAsync(typed)).Text);
        Assert.Contains("Bills go to this address already.", (await AskAsync(signIn)).Text, StringComparison.Ordinal);
        Assert.Contains("a+water@xn--bcher-kva.example", (await AskAsync("A+Water@Bücher.example")).Text, StringComparison.Ordinal);
        foreach (var number in Enumerable.Range(1, 3)) await AskAsync($"{number}{billing}");
        Assert.Contains("So many links were mailed today", (await AskAsync(billing)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F16_names_stand_on_the_mails_and_the_nickname_where_the_owner_looks_and_nowhere_else()
    {
        var page = await NameAsync("Golden Poppy, Unit 7", "Unit 7", "Beach house");
        Assert.Contains("The names are saved.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Names changed on the billing e-mail: Golden Poppy, Unit 7 · on the bill: Unit 7 · nickname: Beach house You", page.Text, StringComparison.Ordinal);
        Assert.True((await owner.GoToAsync($"/accounts/{account}")).HasLink("Beach house"));
        await StartEBillingAsync();
        Assert.Contains("Golden Poppy, Unit 7", (await portal.MailToAsync(signIn, "e-billing")).To, StringComparison.Ordinal);
        await portal.InviteToAccessAsync(owner, account, billing, "Read");
        Assert.DoesNotContain("Beach house", (await portal.AcceptAccessAsync(office, billing)).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.False((await NameAsync("", "", "")).HasLink("Beach house"));
    }

    [Fact]
    public async Task F11_the_receipt_of_a_payment_goes_to_the_billing_email_under_its_name()
    {
        await NameAsync("Golden Poppy", "", "");
        await AskAsync(billing);
        await ConfirmAsync(await LinkAsync());
        var checkout = await (await owner.GoToAsync($"/accounts/{account}/pay")).Fill("Amount", "5.00").PressAsync("Continue to the card page");
        Assert.Equal("Payment received", (await checkout.PayByCardAsync()).Heading);
        Assert.Contains("Golden Poppy", (await portal.MailToAsync(billing, "received")).To, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F16_long_names_what_does_not_show_and_card_numbers_are_refused_at_their_field()
    {
        Assert.Contains("Use 60 characters at most.", (await NameAsync(new string('x', 61), "", "")).Text, StringComparison.Ordinal);
        Assert.Contains("Use 40 characters at most.", (await NameAsync("", "", new string('x', 41))).Text, StringComparison.Ordinal);
        foreach (var unseen in new[] { "Unit\u202E7", "Unit\r\nBcc: eve@example.com", "Unit\u0007" })
            Assert.Contains("characters that do not show", (await NameAsync(unseen, unseen, "")).Text, StringComparison.Ordinal);
        Assert.Contains("looks like a card number", (await NameAsync("", "4242 4242 4242 4242", "")).Text, StringComparison.Ordinal);
        Assert.Equal("", (await owner.GoToAsync($"/accounts/{account}/contacts")).ValueOf("Name on the billing e-mail"));
    }

    private async Task StartEBillingAsync() =>
        await (await owner.GoToAsync($"/accounts/{account}/e-billing")).StartEBillingAsync();

    private Task<Page> EmailPageAsync() => owner.GoToAsync($"/accounts/{account}/contacts/email");

    private async Task<Page> AskAsync(string email) => await (await EmailPageAsync()).Fill("New billing e-mail", email).PressAsync("Send the link");

    private async Task<Page> NameAsync(string onEmail, string onBill, string nickname) => await (await owner.GoToAsync($"/accounts/{account}/contacts"))
        .Fill("Name on the billing e-mail", onEmail).Fill("Additional name on the bill", onBill).Fill("Nickname", nickname).PressAsync("Save the names");

    /// <summary>The link mailed to the billing e-mail, other than the earlier one.</summary>
    private async Task<string> LinkAsync(string? earlier = null) => (await Eventually.GetAsync(async () => (await portal.Mails.ListAsync())
        .Where(mail => mail.To.Contains(billing, StringComparison.Ordinal)).Select(mail => LinkIn(mail.Text)).FirstOrDefault(link => link is not null && link != earlier), link => link is not null))!;

    private static string? LinkIn(string text) => text.IndexOf("/invitations/billing-email/", StringComparison.Ordinal) is var at and >= 0 ? text[at..].Split('\n', '\r', ' ')[0] : null;

    /// <summary>As whoever reads that mail: without a sign-in.</summary>
    private async Task<Page> ConfirmAsync(string link) => await (await office.GoToAsync(link)).PressAsync("Confirm this address");
}
