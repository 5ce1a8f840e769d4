using CalWater.Exchange.Demo;
using CalWater.Identity.Totp;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Web.Tests.Operations;

/// <summary>
/// A portal in a process of its own, whose log lines and telemetry are kept, after a day's work: a sign-up, a wrong password, a
/// recovery, two payments, a member of staff who searches, a good batch and a bad one.
/// </summary>
public sealed class WatchedPortal : IAsyncLifetime
{
    public const string Email = "seeded.customer@private.example", Staff = "seeded.agent@private.example", Wrong = "Wrong-Heron-4711";
    private readonly TestFolder folder = new(), inbox = new();
    private readonly Uri address = new($"http://localhost:{FreePorts.Next()}");
    private readonly List<string> told = [];
    private TestDatabase database = null!;
    private StripeSandbox sandbox = null!;
    private ChildPortal portal = null!;
    private Collector collector = null!;

    /// <summary>Every line the portal wrote.</summary>
    public string Log => portal.Said;

    /// <summary>What only the mails and the member's phone hold: secret links, codes.</summary>
    public IReadOnlyList<string> Told => told;

    internal Collector Collector => collector;

    public async Task InitializeAsync()
    {
        (database, collector) = (await DemoDatabase.CopyAsync(TimeProvider.System), await Collector.StartAsync());
        sandbox = await StripeSandbox.StartAsync(new() { Url = new("http://127.0.0.1:0"), WebhookUrl = new(address, "/webhooks/stripe") }, TimeProvider.System, default);
        portal = await ChildPortal.StartAsync(address, database.Database, folder.Path, sandbox.Url, more:
            [.. collector.Variables, ("Logging__Console__FormatterName", "json-lines"), ("Logging__LogLevel__Default", "Information"), ("Exchange__Inbox", inbox.Path), ("Exchange__InboxLookEvery", "00:00:00.200")]);
        using var customer = new Visitor(address, "en-US");
        await PayAsync(customer);
        await ImportAsync();
        using var agent = new Visitor(address, "en-US");
        await SearchAsync(agent);
        await ReadMailsAsync(customer);
    }

    public async Task DisposeAsync()
    {
        portal.Dispose();
        await sandbox.DisposeAsync();
        await collector.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
        inbox.Dispose();
    }

    private async Task PayAsync(Visitor customer)
    {
        await customer.SignUpAsync(DemoCast.Household, Email, customer.CodeOnPageAsync);
        await (await customer.GoToAsync("/sign-in")).Fill("E-mail", Email).Fill("Password", Wrong).PressAsync("Sign in");
        await (await customer.GoToAsync("/recover")).Fill("E-mail", Email).PressAsync("Send me the link");
        var account = await customer.SignInAsync(Email);
        sandbox.Faults.Add(new(FaultKind.ErrorBefore, "POST /v1/checkout/sessions"));
        var checkout = await (await account.FollowAsync("Pay now")).PressAsync("Continue to the card page");
        Assert.False(await CheckoutPage.PayAsync(checkout.Address, CheckoutPage.DecliningCard));
        Assert.True(await CheckoutPage.PayAsync(checkout.Address));
        await Eventually.TrueAsync(async () => (await customer.GoToAsync("/accounts")).Text.Contains("$0.00", StringComparison.Ordinal));
    }

    private async Task ImportAsync()
    {
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        new SmallBatch("good", tomorrow, $"R1,{DemoCast.Landlord.Account},2026-11-22,83.00,mail").DropInto(inbox.Path, "good");
        await Eventually.TrueAsync(() => Task.FromResult(File.Exists(inbox["processed/good/report.txt"])));
        new SmallBatch("bad", tomorrow.AddDays(1), $"R2,{DemoCast.Landlord.Account},yesterday,83.00,mail").DropInto(inbox.Path, "bad");
        await Eventually.TrueAsync(() => Task.FromResult(File.Exists(inbox["rejected/bad/report.txt"])));
    }

    private async Task SearchAsync(Visitor agent)
    {
        Assert.Equal(0, (await Verb.RunAsync(["staff", "add", Staff, "--role", "csr", "--connection", database.Database.ConnectionString])).Exit);
        const string subject = "Your access to CalWater support";
        var list = await Eventually.GetAsync(() => agent.GoToAsync("/dev/mail"), page => page.HasLink(subject));
        var text = (await list.FollowAsync(subject)).Document.QuerySelector("pre")!.TextContent;
        var page = await agent.GoToAsync(text[text.IndexOf("/support/invitations/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0]);
        page = await page.Fill("Password", Journeys.Password).PressAsync("Continue");
        var secret = new TotpSecret(page.Document.QuerySelector(".setup__secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        told.Add($"{secret}");
        await page.Fill("Code", TotpCode.At(secret, TimeProvider.System.GetUtcNow())).PressAsync("Confirm");
        page = await (await agent.GoToAsync("/support/sign-in")).Fill("E-mail", Staff).Fill("Password", Journeys.Password).PressAsync("Continue");
        await page.Fill("Code", TotpCode.At(secret, TimeProvider.System.GetUtcNow().AddSeconds(30))).PressAsync("Sign in");
        foreach (var words in (string[])[DemoCast.Household.Name, Email, DemoCast.Household.Account.ToString()])
            page = await (await (await agent.GoToAsync("/support")).FollowAsync("Customers")).Fill("Find a customer", words).PressAsync("Find");
        Assert.Contains(DemoCast.Household.Name, page.Text, StringComparison.Ordinal);
    }

    /// <summary>The last parts of all links that were mailed: what makes them secret.</summary>
    private async Task ReadMailsAsync(Visitor customer)
    {
        var mails = (await customer.GoToAsync("/dev/mail")).Document.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(mails);
        foreach (var mail in mails)
            told.AddRange((await customer.GoToAsync(mail)).Document.QuerySelectorAll("pre a").Select(link => link.GetAttribute("href")!)
                .Where(link => !link.Contains("/payments/", StringComparison.Ordinal) && !link.Contains("/accounts/", StringComparison.Ordinal)).Select(link => link.Split('/', '?', '=')[^1]).Where(end => end.Length >= 20));
    }
}

/// <summary>The tests that share one watched portal.</summary>
[CollectionDefinition(Name)]
public sealed class WatchedTests : ICollectionFixture<WatchedPortal>
{
    public const string Name = "watched";
}
