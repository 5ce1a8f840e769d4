using System.Net;
using System.Text.RegularExpressions;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>Every page the portal has, found by its routes, with the cookies of the wrong people.</summary>
[Collection(SupportTests.Name)]
public sealed partial class SupportAccessTests(SupportOffice office)
{
    private static readonly string[] Roles = ["Csr", "Supervisor"];

    [Fact]
    public void A_page_of_the_console_asks_for_a_role_or_is_on_the_list_of_open_ones()
    {
        string[] open = ["/support/sign-in", "/support/sign-in/code", "/support/invitations/7", "/support/invitations/7/authenticator", "/support/language"];
        Assert.Equal(open.Order(), Pages(IsConsole).Where(page => page.IsOpen).Select(page => page.Path).Order());
        Assert.All(Pages(IsConsole), page => Assert.Contains(page.Policies, Roles.Contains));
        Assert.DoesNotContain(Pages(IsCustomers), page => page.Policies.Any(Roles.Contains));
    }

    [Fact]
    public async Task A_customer_is_led_to_the_staff_sign_in_from_every_page_of_the_console()
    {
        using var ana = office.Portal.NewVisitor();
        await office.Portal.SignUpAndInAsync(ana, DemoCast.Household, "ana@example.com");
        using var client = NoRedirects(ana);
        foreach (var page in Pages(IsConsole).Where(page => !page.IsOpen)) await LeadsToAsync(client, page.Path, "/support/sign-in");
        Assert.True((await ana.GoToAsync("/")).HasButton("Sign out"), "The customer is signed in all the while.");
    }

    [Fact]
    public async Task A_member_of_staff_is_nobody_on_every_page_of_customers()
    {
        await office.StaffPageAsync();
        using var client = NoRedirects(office.Boss.Visitor);
        foreach (var page in Pages(IsCustomers).Where(page => !page.IsOpen)) await LeadsToAsync(client, page.Path, "/sign-in");
        Assert.False((await office.Boss.Visitor.GoToAsync("/")).HasButton("Sign out"));
        Assert.True((await office.Boss.Visitor.GoToAsync("/support")).HasButton("Sign out"));
    }

    [Fact]
    public async Task A_csr_finds_nothing_where_a_supervisors_page_is()
    {
        using var dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        using var client = NoRedirects(dora.Visitor);
        var pages = Pages(IsConsole).Where(page => page.Policies.Contains("Supervisor")).ToList();
        Assert.Contains(pages, page => page.Path == "/support/staff");
        foreach (var page in pages) Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(page.Path)).StatusCode);
        var trail = await (await office.StaffPageAsync()).FollowAsync(dora.Email);
        Assert.Contains("Page refused", trail.Text, StringComparison.Ordinal);
    }

    private static async Task LeadsToAsync(HttpClient client, string path, string signIn)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal((HttpStatusCode.Redirect, signIn), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
    }

    private HttpClient NoRedirects(Visitor visitor) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = visitor.Cookies }) { BaseAddress = office.Portal.Address };

    private IEnumerable<(string Path, bool IsOpen, IReadOnlyList<string?> Policies)> Pages(Func<string, bool> which) =>
        from endpoint in office.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        let path = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "7").TrimEnd('/')
        where which(path)
        select (path, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            (IReadOnlyList<string?>)[.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy)]);

    private static bool IsConsole(string path) => path == "/support" || path.StartsWith("/support/", StringComparison.Ordinal);

    private static bool IsCustomers(string path) => !IsConsole(path);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
