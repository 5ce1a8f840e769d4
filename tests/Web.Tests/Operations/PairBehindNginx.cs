using System.Net;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Web.Tests.Operations;

/// <summary>Two portals in processes of their own, on one database, behind nginx with the project's sample.</summary>
internal sealed class PairBehindNginx : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly int port = FreePorts.Next();
    private readonly Uri[] addresses = [new($"http://127.0.0.1:{FreePorts.Next()}"), new($"http://127.0.0.1:{FreePorts.Next()}")];
    private readonly List<IDisposable> parts = [];

    private PairBehindNginx(TestDatabase database, StripeSandbox sandbox) => (Database, Sandbox) = (database, sandbox);

    public TestDatabase Database { get; }

    public StripeSandbox Sandbox { get; }

    public ChildPortal First { get; private set; } = null!;

    public ChildPortal Second { get; private set; } = null!;

    /// <summary>A browser that knows nginx only.</summary>
    public Visitor Visitor { get; private set; } = null!;

    /// <param name="standsBy">The second waits until the first is gone; otherwise both work.</param>
    public static async Task<PairBehindNginx> StartAsync(bool standsBy)
    {
        var sandbox = await StripeSandbox.StartAsync(new() { Url = new("http://127.0.0.1:0") }, TimeProvider.System, default);
        var pair = new PairBehindNginx(await DemoDatabase.CopyAsync(TimeProvider.System), sandbox);
        try
        {
            await pair.StartPartsAsync(standsBy);
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    /// <summary>The code of the first mail.</summary>
    public async Task<string> CodeAsync()
    {
        var mail = await Eventually.GetAsync(() => Task.FromResult(Mails().FirstOrDefault() ?? ""), mail => mail.Length > 0);
        return Journeys.CodeIn(mail[mail.IndexOf("text/plain", StringComparison.Ordinal)..]);
    }

    public async ValueTask DisposeAsync()
    {
        parts.ForEach(part => part.Dispose());
        await Sandbox.DisposeAsync();
        await Database.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartPartsAsync(bool standsBy)
    {
        First = Keep(await ChildPortal.StartAsync(addresses[0], Database.Database, folder["first"], Sandbox.Url, more: Settings));
        Second = Keep(standsBy
            ? await ChildPortal.StandByAsync(addresses[1], Database.Database, folder["second"], Sandbox.Url, Settings)
            : await ChildPortal.StartAsync(addresses[1], Database.Database, folder["second"], Sandbox.Url, more: Settings));
        var nginx = Keep(await Nginx.StartAsync(addresses[0], port, addresses[1]));
        Visitor = Keep(new Visitor(nginx.Address, "en-US", handler: Nginx.From(IPAddress.Loopback)));
    }

    private (string, string)[] Settings =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Staging"), ("Portal__PublicUrl", $"https://localhost:{port}"), ("Proxy__Addresses__0", "127.0.0.1"), ("Mail__Folder", folder["mail"]),
        ("Stripe__ApiBase", Sandbox.Url.ToString()), ("Stripe__SecretKey", "sk_test_sandbox"), ("Stripe__WebhookSecrets__0", "whsec_sandbox"), ("Stripe__CheckoutOrigin", Sandbox.Url.ToString())
    ];

    private T Keep<T>(T part) where T : IDisposable
    {
        parts.Insert(0, part);
        return part;
    }

    private IEnumerable<string> Mails() => Directory.Exists(folder["mail"]) ? Directory.GetFiles(folder["mail"], "*.eml").Select(File.ReadAllText) : [];
}
