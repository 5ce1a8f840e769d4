using System.Net;
using System.Text.Json;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Exchange.Demo;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Support;

/// <summary>A CSR sees a customer's own pages, changes nothing, and both sides have it on record.</summary>
public sealed class ViewAsCustomerTests(SupportOffice office) : IClassFixture<SupportOffice>, IAsyncLifetime
{
    private static readonly CastMember Ana = DemoCast.Landlord;
    private const string Email = "ana@example.com";
    private static readonly string[] Changing = ["POST", "PUT", "DELETE"];
    private Agent dora = null!;
    private ServiceAccount account = null!;
    private BillNumber bill;

    private IGrainFactory Grains => office.Portal.Services.GetRequiredService<IGrainFactory>();

    public async Task InitializeAsync()
    {
        account = (await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(Ana.Account))!;
        bill = (await office.Portal.Services.GetRequiredService<IBills>().CurrentAsync([Ana.Account]))[Ana.Account].Number;
        if ((await Grains.ServiceAccount(Ana.Account).Get()).Owner is null)
        {
            using var ana = office.Portal.NewVisitor();
            await office.Portal.SignUpAndInAsync(ana, Ana, Email);
        }
        dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
    }

    public Task DisposeAsync()
    {
        dora.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_csr_with_a_reason_sees_every_page_of_the_account_under_a_banner_until_stopping()
    {
        var page = await (await OpenAsync()).PressAsync("View as this customer");
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Reason", "Cannot find the bill").PressAsync("View as this customer");
        Assert.Equal(("/accounts", "Your accounts"), (page.Path, page.Heading));
        foreach (var below in new[] { "", "/bills", $"/bills/{bill}", "/payments", "/pay", "/e-billing", "/contacts" }) await ShowsBannerAsync(Below(below));
        await ShowsBannerAsync("/accounts/review");
        using var pdf = await dora.Visitor.Http.GetAsync(Below($"/bills/{bill}/pdf"));
        Assert.Equal(("application/pdf", true), (pdf.Content.Headers.ContentType?.MediaType, pdf.Headers.CacheControl?.NoStore));
        page = await (await dora.Visitor.GoToAsync("/accounts")).PressAsync("Español");
        Assert.Equal("Sus cuentas", page.Heading);
        Assert.Contains($"Está viendo el sitio como {Email}.", Banner(page), StringComparison.Ordinal);
        page = await page.PressAsync("Dejar de ver");
        Assert.Equal($"/support/accounts/{account.Id}", page.Path);
        Assert.Equal("/sign-in", (await dora.Visitor.GoToAsync("/accounts")).Path);
    }

    [Fact]
    public async Task Whatever_could_change_something_is_refused_on_every_route_and_nothing_of_the_customer_changes()
    {
        var token = (await ViewAsync()).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await StateAsync();
        var wrong = new List<string>();
        foreach (var route in Routes().Where(route => !route.StartsWith("/support", StringComparison.Ordinal)))
        foreach (var method in Changing)
        {
            using var request = new HttpRequestMessage(new(method), route) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.Agree", "true"), new("to", "es")]) };
            using var answer = await dora.Visitor.Http.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Forbidden) wrong.Add($"{method} {route}: {answer.StatusCode}");
        }
        Assert.Equal([], wrong);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_form_of_the_customers_that_is_sent_says_that_nothing_was_changed()
    {
        await ViewAsync();
        var page = await (await dora.Visitor.GoToAsync(Below("/e-billing"))).PressAsync("Start e-billing");
        Assert.Equal((HttpStatusCode.Forbidden, "Nothing was changed"), (page.Status, page.Heading));
        Assert.Contains("Nothing can be changed.", Banner(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/profile")]
    [InlineData("/profile/questions")]
    [InlineData("/profile/passkeys")]
    [InlineData("/profile/authenticator")]
    [InlineData("/profile/computers")]
    [InlineData("/profile/activity")]
    [InlineData("/accounts/csv")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    public async Task A_page_that_does_not_say_that_it_opens_to_viewers_does_not(string path)
    {
        await ViewAsync();
        var page = await dora.Visitor.GoToAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, "This page is not shown here"), (page.Status, page.Heading));
        Assert.Contains(Email, Banner(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_page_is_on_record_with_the_customer_who_reads_why_and_with_the_member_of_staff()
    {
        await ViewAsync("Asked about the payment");
        await dora.Visitor.GoToAsync(Below("/payments"));
        using var ana = office.Portal.NewVisitor();
        await ana.SignInAsync(Email);
        var activity = (await ana.GoToAsync("/profile/activity")).Text;
        Assert.Contains("Customer service viewed your account payment history, Asked about the payment", activity, StringComparison.Ordinal);
        var trail = (await (await office.StaffPageAsync()).FollowAsync(dora.Email)).Text;
        Assert.Contains($"Viewed a page as a customer {dora.Email} {Email}, {Below("/payments")}", trail, StringComparison.Ordinal);
        Assert.Contains($"Began to view as a customer {dora.Email} {Email}, Asked about the payment", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_itself_however_busy_it_is_and_the_reason_is_asked_again()
    {
        await ViewAsync();
        office.Wait(TimeSpan.FromMinutes(8));
        await ShowsBannerAsync(Below(""));
        office.Wait(TimeSpan.FromMinutes(8));
        var page = await dora.Visitor.GoToAsync(Below(""));
        Assert.Contains("Viewing as this customer has ended: it lasts 15 minutes.", page.Text, StringComparison.Ordinal);
        Assert.Equal("View as customer", page.Heading);
    }

    [Fact]
    public async Task It_ends_with_the_membership_and_one_customer_is_seen_at_a_time()
    {
        using var ben = office.Portal.NewVisitor();
        await office.Portal.SignUpAndInAsync(ben, DemoCast.Household, $"{RandomId.New(8)}@example.com");
        await ViewAsync();
        var other = (await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(DemoCast.Household.Account))!;
        await (await dora.Visitor.GoToAsync($"/support/accounts/{other.Id}/view")).Fill("Reason", "Called").PressAsync("View as this customer");
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync(Below(""))).Status);
        await ShowsBannerAsync($"/accounts/{other.Id}");
        await office.RunAsync("staff", "remove", dora.Email);
        Assert.Equal("/sign-in", (await dora.Visitor.GoToAsync($"/accounts/{other.Id}")).Path);
    }

    [Fact]
    public async Task Where_nobody_has_signed_up_there_is_nothing_to_view()
    {
        var free = (await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(DemoCast.Closed.Account))!;
        Assert.False((await dora.Visitor.GoToAsync($"/support/accounts/{free.Id}")).HasLink("View as customer"));
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync($"/support/accounts/{free.Id}/view")).Status);
    }

    private async Task<Page> OpenAsync() => await (await dora.Visitor.GoToAsync($"/support/accounts/{account.Id}")).FollowAsync("View as customer");

    private async Task<Page> ViewAsync(string reason = "Called") => await (await OpenAsync()).Fill("Reason", reason).PressAsync("View as this customer");

    private string Below(string path) => $"/accounts/{account.Id}{path}";

    private async Task ShowsBannerAsync(string path)
    {
        var page = await dora.Visitor.GoToAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (page.Path, page.Status));
        Assert.Contains("You are viewing as", Banner(page), StringComparison.Ordinal);
        Assert.True(page.HasButton("Stop viewing"));
        Assert.False(page.HasButton("Sign out"));
    }

    private static string Banner(Page page) => page.Document.QuerySelector(".viewing")?.TextContent ?? "";

    /// <summary>Everything the customer's login and account know of themselves that a page could have changed.</summary>
    private async Task<string> StateAsync()
    {
        var (online, login) = (await Grains.ServiceAccount(Ana.Account).Get(), Grains.Login((await Grains.ServiceAccount(Ana.Account).Get()).Owner!.Value));
        return JsonSerializer.Serialize(new object?[] { online, await Grains.ServiceAccount(Ana.Account).People(), await login.Get(), await login.Standing() });
    }

    private IEnumerable<string> Routes() =>
        office.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace("{id}", account.Id.Value, StringComparison.Ordinal)
                .Replace("{bill}", bill.Value, StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal).Replace("{**path:file}", "none.txt", StringComparison.Ordinal))
            .Select(path => path.Contains('{', StringComparison.Ordinal) ? path[..path.IndexOf('{', StringComparison.Ordinal)] + "7" : path).Distinct();
}
