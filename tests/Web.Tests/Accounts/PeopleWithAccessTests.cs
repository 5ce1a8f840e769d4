using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Web.Tests.Accounts;

/// <summary>People with access: an owner shares one account, somebody else reads it, or reads and pays it.</summary>
public sealed class PeopleWithAccessTests(TestPortal portal) : IClassFixture<TestPortal>, IAsyncLifetime
{
    private static readonly CastMember NotLinkedEither = DemoCast.NotLinked with { Account = AccountNumber.Parse("0091234502") };
    private static int count;
    private readonly Visitor owner = portal.NewVisitor();
    private readonly Visitor guest = portal.NewVisitor();
    private readonly string email = $"{RandomId.New(8)}@example.com";
    private readonly string mine = $"{RandomId.New(8)}@example.com";
    private string account = "";

    /// <summary>Each test has an owner of its own.</summary>
    public async Task InitializeAsync()
    {
        var members = new[] { DemoCast.Household, DemoCast.Overdue, DemoCast.Cap, DemoCast.Leak, DemoCast.NotLinked, DemoCast.SpanishHousehold, NotLinkedEither };
        var page = await portal.SignUpAndInAsync(owner, members[Interlocked.Increment(ref count) - 1], mine);
        account = page.Path.Split('/')[^1];
    }

    public Task DisposeAsync()
    {
        owner.Dispose();
        guest.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_reader_reads_and_downloads_the_bills_and_the_owner_sees_what_they_did()
    {
        await portal.InviteToAccessAsync(owner, account, email, "Read");
        var page = await portal.AcceptAccessAsync(guest, email);
        Assert.Equal($"/accounts/{account}", page.Path);
        Assert.Contains("This account is shared with you: you can read it.", page.Text, StringComparison.Ordinal);
        Assert.All(new[] { "Pay now", "E-billing", "People with access" }, link => Assert.False(page.HasLink(link), link));
        page = await page.FollowAsync("View bills");
        Assert.Equal(HttpStatusCode.OK, (await guest.Http.GetAsync(new Uri(page.Address, page.Document.QuerySelector("a[href$='/pdf']")!.GetAttribute("href")!))).StatusCode);
        page = await owner.GoToAsync($"/accounts/{account}/access");
        Assert.All(new[] { "Has access since", "Accepted the invitation", "Looked at the list of bills", "Downloaded a bill" },
            words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_payer_pays_gets_the_receipt_and_the_owner_sees_the_payment()
    {
        await portal.InviteToAccessAsync(owner, account, email, "Read and pay");
        await portal.AcceptAccessAsync(guest, email);
        var page = await (await guest.GoToAsync($"/accounts/{account}/pay")).Fill("Amount", "5.00").PressAsync("Continue to the card page");
        Assert.Equal(portal.SandboxAddress.Port, page.Address.Port);
        Assert.DoesNotContain("No payments", (await owner.GoToAsync($"/accounts/{account}/payments")).Text, StringComparison.Ordinal);
        Assert.Contains("Sent a form", (await owner.GoToAsync($"/accounts/{account}/access")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_right_is_refused_in_words()
    {
        foreach (var right in new[] { "Own", "99" })
        {
            var page = (await owner.GoToAsync($"/accounts/{account}/access")).Fill("E-mail", email);
            page.Document.QuerySelector("[name='Input.Right'] option")!.SetAttribute("value", right);
            Assert.Contains("We could not read this value.", (await page.Choose("May", 0).PressAsync("Send the invitation")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_access_that_was_ended_is_gone_from_the_next_request_on()
    {
        await portal.InviteToAccessAsync(owner, account, email, "Read");
        await portal.AcceptAccessAsync(guest, email);
        var page = await (await owner.GoToAsync($"/accounts/{account}/access")).PressAsync($"End access {email}");
        Assert.Contains("Nobody but you has access", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GoToAsync($"/accounts/{account}/bills")).Status);
        Assert.DoesNotContain("Shared with you", (await guest.GoToAsync("/accounts")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Your access", (await portal.MailToAsync(email, "Your access")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_with_a_login_accepts_with_it_and_gives_it_up_again()
    {
        await portal.SignUpAndInAsync(guest, DemoCast.Landlord, email);
        await portal.InviteToAccessAsync(owner, account, email, "Read");
        var page = await (await guest.GoToAsync(await portal.AccessLinkAsync(email))).PressAsync("Accept");
        Assert.Equal($"/accounts/{account}", page.Path);
        Assert.Contains("Shared with you", (await guest.GoToAsync("/accounts")).Text, StringComparison.Ordinal);
        page = await (await (await guest.GoToAsync($"/accounts/{account}")).FollowAsync("Give up this access")).PressAsync("Give up the access");
        Assert.DoesNotContain("Shared with you", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GoToAsync($"/accounts/{account}")).Status);
    }

    [Fact]
    public async Task An_invitation_can_be_declined_and_is_nobody_elses()
    {
        await portal.InviteToAccessAsync(owner, account, email, "Read");
        var link = await portal.AccessLinkAsync(email);
        Assert.False((await owner.GoToAsync(link)).HasButton("Accept"));
        Assert.Equal("You have declined", (await (await guest.GoToAsync(link)).PressAsync("No, thank you")).Heading);
        Assert.Equal("This invitation does not work", (await guest.GoToAsync(link)).Heading);
        Assert.Contains("Declined the invitation", (await owner.GoToAsync($"/accounts/{account}/access")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_address_a_day_gone_by_and_an_unreadable_address_are_refused_at_their_field()
    {
        var page = await portal.InviteToAccessAsync(owner, account, "not an address", "Read");
        Assert.Contains("This does not look like an e-mail address.", page.Text, StringComparison.Ordinal);
        Assert.Contains("This day is over.", (await portal.InviteToAccessAsync(owner, account, email, "Read", "2020-01-31")).Text, StringComparison.Ordinal);
        Assert.Contains("This is your own address", (await portal.InviteToAccessAsync(owner, account, mine, "Read")).Text, StringComparison.Ordinal);
    }
}
