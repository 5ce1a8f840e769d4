using System.Text.RegularExpressions;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Exchange.Demo;
using CalWater.Grains.Identity;
using CalWater.Grains.Payments;
using CalWater.Testing;
using CalWater.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Security;

/// <summary>One portal with one of each who may come to a page, all signed in, and things that belong to the owner alone.</summary>
public sealed partial class Everybody : IAsyncLifetime
{
    private const string Csr = "csr@example.com";
    private readonly Dictionary<Who, Visitor> visitors = [];
    private readonly List<IDisposable> toDispose = [];

    public SupportOffice Office { get; } = new();

    /// <summary>What the owner has.</summary>
    internal Things Owned { get; private set; } = null!;

    /// <summary>What the stranger has.</summary>
    internal Things Strange { get; private set; } = null!;

    /// <summary>Such things as could be, and are not.</summary>
    internal Things Missing { get; } = new(RandomId.New(16), "9999999999", "22222222222222222222", StaffId.New().Value);

    public async Task InitializeAsync()
    {
        await Office.InitializeAsync();
        visitors[Who.Csr] = (await Office.HireByFormAsync(Csr, "Customer service")).Visitor;
        visitors[Who.Anonymous] = Office.Portal.NewVisitor();
        (visitors[Who.Owner], Owned) = await ArriveAsync(DemoCast.Household);
        (visitors[Who.Stranger], Strange) = await ArriveAsync(DemoCast.Overdue);
        visitors[Who.Supervisor] = Office.Boss.Visitor;
        visitors[Who.Reader] = await InviteAsync("reader@example.com", "Read");
        visitors[Who.Payer] = await InviteAsync("payer@example.com", "Read and pay");
        visitors[Who.Viewer] = await ViewAsync("viewer@example.com");
    }

    public async Task DisposeAsync()
    {
        foreach (var one in visitors.Values.Concat(toDispose)) one.Dispose();
        await Office.DisposeAsync();
    }

    internal Visitor Visitor(Who who) => visitors[who];

    /// <summary>All that answers, but for the files of the site.</summary>
    internal IEnumerable<(string Path, string Method)> Routes =>
        from endpoint in Office.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select ("/" + endpoint.RoutePattern.RawText!.Trim('/'), methods.Count > 0 ? methods[0] : HttpMethod.Get.Method);

    /// <summary>The same browser, for answers that are not to be followed.</summary>
    internal HttpClient Client(Who who)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = visitors[who].Cookies }) { BaseAddress = Office.Portal.Address };
        toDispose.Add(client);
        return client;
    }

    /// <summary>A CSR who looks at the owner's pages.</summary>
    private async Task<Visitor> ViewAsync(string email)
    {
        var visitor = (await Office.HireByFormAsync(email, "Customer service")).Visitor;
        await (await visitor.GoToAsync($"/support/accounts/{Owned.Account}/view")).Fill("Reason", "Called").PressAsync("View as this customer");
        return visitor;
    }

    /// <summary>Somebody whom the owner gives access.</summary>
    private async Task<Visitor> InviteAsync(string email, string right)
    {
        var visitor = Office.Portal.NewVisitor();
        await Office.Portal.InviteToAccessAsync(visitors[Who.Owner], Owned.Account, email, right);
        await Office.Portal.AcceptAccessAsync(visitor, email);
        return visitor;
    }

    private async Task<(Visitor, Things)> ArriveAsync(CastMember member)
    {
        var services = Office.Portal.Services;
        var visitor = Office.Portal.NewVisitor();
        await Office.Portal.SignUpAndInAsync(visitor, member, $"{member.Account}@example.com");
        var account = (await services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!;
        var bill = (await services.GetRequiredService<IBills>().HistoryAsync(member.Account))[0];
        return (visitor, new(account.Id.Value, bill.Number.Value, await StartPaymentAsync(member), (await CsrIdAsync()).Value));
    }

    /// <summary>A payment that waits at the gateway's page.</summary>
    private async Task<string> StartPaymentAsync(CastMember member)
    {
        var (id, page) = (PaymentId.New(), Office.Portal.Address);
        var start = await Office.Portal.Services.GetRequiredService<IGrainFactory>().Payment(id).Start(
            new(LoginId.New(), [new(member.Account, new(5_00))], false, Language.English, $"{member.Account}@example.com", page, page));
        return Assert.IsType<PaymentUnderway>(start).Payment.Id.ToString();
    }

    private async Task<StaffId> CsrIdAsync() =>
        (await Office.Portal.Services.GetRequiredService<CalWater.Identity.Staff.IStaffDirectory>().AllAsync())
        .Single(member => member.Email.ToString() == Csr).Id;

    /// <summary>What an address can name.</summary>
    internal sealed partial record Things(string Account, string Bill, string Payment, string Member)
    {
        /// <summary>The address of a route that names these.</summary>
        public string Fill(string route)
        {
            var id = route.Contains("/accounts/", StringComparison.Ordinal) ? Account : route.StartsWith("/payments/", StringComparison.Ordinal) ? Payment : Member;
            var path = route.Replace("{id}", id, StringComparison.Ordinal).Replace("{bill}", Bill, StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal);
            return Parameter().Replace(path, "7");
        }

        /// <summary>A page without what differs anyhow: the names asked for, the form's token.</summary>
        public string Mask(string html) => FormToken().Replace(
            new[] { Account, Bill, Payment, Member }.Aggregate(html, (text, name) => text.Replace(name, "…", StringComparison.Ordinal)), "…");

        [GeneratedRegex(@"\{[^}]+\}")]
        private static partial Regex Parameter();

        [GeneratedRegex("""(?<=name="__RequestVerificationToken"[^>]*value=")[^"]+""")]
        private static partial Regex FormToken();
    }
}

/// <summary>The tests that share everybody.</summary>
[CollectionDefinition(Name)]
public sealed class EverybodyTests : ICollectionFixture<Everybody>
{
    public const string Name = "everybody";
}
