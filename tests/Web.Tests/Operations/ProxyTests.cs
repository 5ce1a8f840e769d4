using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Web.Tests.Operations;

/// <summary>The portal as it is run for customers: secure cookies only, behind nginx with the project's sample.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private const string Email = "ana@example.com";
    private static readonly IPAddress Customer = IPAddress.Parse("127.0.0.2");
    private readonly TestFolder folder = new();
    private readonly Uri portalAddress = new($"http://127.0.0.1:{FreePorts.Next()}");
    private TestDatabase database = null!;
    private StripeSandbox sandbox = null!;
    private ChildPortal portal = null!;
    private Nginx nginx = null!;

    public async Task InitializeAsync()
    {
        var port = FreePorts.Next();
        database = await DemoDatabase.CopyAsync(TimeProvider.System);
        sandbox = await StripeSandbox.StartAsync(new() { Url = new("http://127.0.0.1:0") }, TimeProvider.System, default);
        portal = await ChildPortal.StartAsync(portalAddress, database.Database, folder.Path, sandbox.Url, more:
        [
            ("ASPNETCORE_ENVIRONMENT", "Staging"), ("Portal__PublicUrl", $"https://localhost:{port}"), ("Proxy__Addresses__0", "127.0.0.1"), ("Mail__Folder", folder["mail"]),
            ("Stripe__ApiBase", sandbox.Url.ToString()), ("Stripe__SecretKey", "sk_test_sandbox"), ("Stripe__WebhookSecrets__0", "whsec_sandbox")
        ]);
        nginx = await Nginx.StartAsync(portalAddress, port);
    }

    public async Task DisposeAsync()
    {
        nginx.Dispose();
        portal.Dispose();
        await sandbox.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_customer_signs_up_and_in_over_https_and_their_own_address_is_on_the_record_whatever_they_claim()
    {
        using var ana = new Visitor(nginx.Address, "en-US", handler: Nginx.From(Customer));
        ana.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        await ana.SignUpAsync(DemoCast.Household, Email, CodeAsync);
        var account = await ana.SignInAsync(Email);
        Assert.Equal("https", account.Address.Scheme);
        Assert.All(ana.Cookies.GetCookies(nginx.Address), cookie => Assert.True(cookie.Secure && (cookie.Name == "language" || cookie.Name.StartsWith("__Host-", StringComparison.Ordinal)), cookie.ToString()));
        var record = await (await ana.GoToAsync($"{account.Path}/e-billing")).StartEBillingAsync();
        Assert.Contains($"{Customer}", (await ana.GoToAsync($"{account.Path}/e-billing")).Text + record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_over_https_asks_for_https_and_plain_http_is_sent_there()
    {
        using var client = new HttpClient(Nginx.From(Customer)) { BaseAddress = nginx.Address };
        client.DefaultRequestHeaders.Host = "portal.example";
        Assert.Contains("max-age=", string.Join("", (await client.GetAsync("/")).Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        Assert.Equal(new Uri(nginx.Address, "/sign-in"), (await plain.GetAsync(new Uri(nginx.Plain, "/sign-in"))).Headers.Location);
    }

    private async Task<string> CodeAsync()
    {
        var mail = await Eventually.GetAsync(() => Task.FromResult(Mails().FirstOrDefault() ?? ""), mail => mail.Length > 0);
        return Journeys.CodeIn(mail[mail.IndexOf("text/plain", StringComparison.Ordinal)..]);
    }

    private IEnumerable<string> Mails() => Directory.Exists(folder["mail"]) ? Directory.GetFiles(folder["mail"], "*.eml").Select(File.ReadAllText) : [];
}
