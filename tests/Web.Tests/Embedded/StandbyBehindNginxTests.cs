using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Sandbox;
using CalWater.Testing;
using CalWater.Web.Tests.Operations;

namespace CalWater.Web.Tests.Embedded;

/// <summary>Two portals on one database behind nginx with the project's sample: one works, the other takes over.</summary>
public sealed class StandbyBehindNginxTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly int port = FreePorts.Next();
    private readonly Uri[] nodes = [new($"http://127.0.0.1:{FreePorts.Next()}"), new($"http://127.0.0.1:{FreePorts.Next()}")];
    private TestDatabase database = null!;
    private StripeSandbox sandbox = null!;

    public async Task InitializeAsync()
    {
        database = await DemoDatabase.CopyAsync(TimeProvider.System);
        sandbox = await StripeSandbox.StartAsync(new() { Url = new("http://127.0.0.1:0") }, TimeProvider.System, default);
    }

    public async Task DisposeAsync()
    {
        await sandbox.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Who_is_signed_in_stays_so_when_the_node_that_works_is_killed_and_pays_on_the_other()
    {
        using var first = await ChildPortal.StartAsync(nodes[0], database.Database, folder["first"], sandbox.Url, more: Settings);
        using var standby = await ChildPortal.StandByAsync(nodes[1], database.Database, folder["second"], sandbox.Url, Settings);
        using var nginx = await Nginx.StartAsync(nodes[0], port, nodes[1]);
        using var ana = new Visitor(nginx.Address, "en-US", handler: Nginx.From(IPAddress.Loopback));
        await ana.SignUpAsync(DemoCast.Household, "ana@example.com", CodeAsync);
        var account = await ana.SignInAsync("ana@example.com");

        await first.KillAsync();
        var again = await Eventually.GetAsync(() => ana.GoToAsync(account.Path), page => page.Status == HttpStatusCode.OK, more: () => standby.Said);
        Assert.Equal(account.Text, again.Text);
        // The gateway's page speaks plain HTTP here, to which no client follows from HTTPS.
        Assert.Equal(HttpStatusCode.SeeOther, (await (await again.FollowAsync("Pay now")).PressAsync("Continue to the card page")).Status);
        Assert.Single(await sandbox.ObjectsAsync("checkout.session"));
    }

    private (string, string)[] Settings =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Staging"), ("Portal__PublicUrl", $"https://localhost:{port}"), ("Proxy__Addresses__0", "127.0.0.1"), ("Mail__Folder", folder["mail"]),
        ("Stripe__ApiBase", sandbox.Url.ToString()), ("Stripe__SecretKey", "sk_test_sandbox"), ("Stripe__WebhookSecrets__0", "whsec_sandbox"), ("Stripe__CheckoutOrigin", sandbox.Url.ToString())
    ];

    private async Task<string> CodeAsync()
    {
        var mail = await Eventually.GetAsync(() => Task.FromResult(Mails().FirstOrDefault() ?? ""), mail => mail.Length > 0);
        return Journeys.CodeIn(mail[mail.IndexOf("text/plain", StringComparison.Ordinal)..]);
    }

    private IEnumerable<string> Mails() => Directory.Exists(folder["mail"]) ? Directory.GetFiles(folder["mail"], "*.eml").Select(File.ReadAllText) : [];
}
