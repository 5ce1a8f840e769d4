using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using CalWater.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Accounts;

/// <summary>What somebody with access to one account can come to, and for how long.</summary>
public sealed class GuestTests : IAsyncLifetime
{
    private const string Email = "guest@example.com";
    private readonly ForwardClock clock = new();
    private readonly TestPortal portal = new();
    private Visitor owner = null!;
    private Visitor guest = null!;

    public async Task InitializeAsync()
    {
        portal.Clock = clock;
        await portal.InitializeAsync();
        (owner, guest) = (portal.NewVisitor(), portal.NewVisitor());
    }

    public async Task DisposeAsync()
    {
        owner.Dispose();
        guest.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Of_an_owners_three_accounts_a_guest_finds_the_shared_one_and_no_trace_of_the_others()
    {
        ServiceAccount[] all = [.. await Task.WhenAll(Enumerable.Range(0, 3).Select(nth => AccountAsync(DemoCast.Landlord.Number(nth))))];
        await ShareAsync(DemoCast.Landlord, "Read and pay");
        foreach (var page in new[] { "/accounts", $"/accounts/{all[0].Id}", "/accounts/csv", "/accounts/review", "/exports", "/profile", "/profile/activity", $"/accounts/{all[0].Id}/bills/csv" })
        {
            var text = await guest.Http.GetStringAsync(page);
            Assert.All(Traces(all[1..]), trace => Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase));
        }
        string[] below = ["", "/bills", "/bills/csv", "/bills/zip", "/usage", "/pay", "/payments", "/access", "/access/leave", "/contacts", "/e-billing", "/activity"];
        await AnswersAsync(HttpStatusCode.NotFound, [.. all[1..].SelectMany(account => below.Select(page => $"/accounts/{account.Id}{page}"))]);
        await AnswersAsync(HttpStatusCode.OK, $"/accounts/{all[0].Id}/pay");
    }

    [Fact]
    public async Task A_guest_opens_the_bills_that_the_owner_can_open_until_the_access_is_ended_and_none_from_then_on()
    {
        var account = await ShareAsync(DemoCast.Household, "Read");
        var bills = await portal.Services.GetRequiredService<IBills>().HistoryAsync(DemoCast.Household.Account);
        string[] current = Pages(account, bills[0]), earlier = Pages(account, bills[1]);
        await AnswersAsync(HttpStatusCode.OK, current);
        await AnswersAsync(HttpStatusCode.NotFound, earlier);
        await (await owner.GoToAsync($"/accounts/{account}/e-billing")).StartEBillingAsync();
        await AnswersAsync(HttpStatusCode.OK, earlier);
        await (await owner.GoToAsync($"/accounts/{account}/access")).PressAsync($"End access {Email}");
        await AnswersAsync(HttpStatusCode.NotFound,
            [.. current, .. earlier, $"/accounts/{account}/bills", $"/accounts/{account}/bills/csv", $"/accounts/{account}/bills/zip", $"/accounts/{account}/usage/csv"]);
    }

    [Fact]
    public async Task An_access_until_a_day_opens_the_account_on_that_day_in_california_and_not_on_the_next()
    {
        var account = await ShareAsync(DemoCast.Overdue, "Read", $"{clock.PacificToday():yyyy-MM-dd}");
        var midnight = clock.PacificToday().AddDays(1).StartOfDay();
        clock.Advance(midnight - clock.GetUtcNow() - TimeSpan.FromMinutes(1));
        await guest.SignInAsync(Email);
        await AnswersAsync(HttpStatusCode.OK, $"/accounts/{account}");
        clock.Advance(midnight - clock.GetUtcNow());
        await AnswersAsync(HttpStatusCode.NotFound, $"/accounts/{account}");
        Assert.DoesNotContain("Shared with you", (await guest.GoToAsync("/accounts")).Text, StringComparison.Ordinal);
        await owner.SignInAsync(DemoCast.Overdue.Account + "@example.com");
        Assert.Contains("Nobody but you has access", (await owner.GoToAsync($"/accounts/{account}/access")).Text, StringComparison.Ordinal);
    }

    private static string[] Pages(string account, BillSummary bill) =>
        [.. new[] { "", "/pdf", "/check" }.Select(below => $"/accounts/{account}/bills/{bill.Number}{below}")];

    private static IEnumerable<string> Traces(IEnumerable<ServiceAccount> accounts) =>
        accounts.SelectMany(account => new[] { account.Number.ToString(), account.Number.ToDisplay(), account.ServiceAddress, account.Id.Value });

    /// <returns>The opaque id of the account.</returns>
    private async Task<string> ShareAsync(CastMember member, string right, string until = "")
    {
        await portal.SignUpAndInAsync(owner, member, $"{member.Account}@example.com");
        var account = (await AccountAsync(member.Account)).Id.Value;
        await portal.InviteToAccessAsync(owner, account, Email, right, until);
        await portal.AcceptAccessAsync(guest, Email);
        return account;
    }

    private async Task<ServiceAccount> AccountAsync(AccountNumber number) =>
        (await portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(number))!;

    private Task AnswersAsync(HttpStatusCode status, params IReadOnlyList<string> pages) => Assert.AllAsync(pages, async page =>
    {
        using var answer = await guest.Http.GetAsync(page);
        Assert.Equal((page, status), (page, answer.StatusCode));
    });
}
