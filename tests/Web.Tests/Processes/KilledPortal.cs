using System.Text.Json.Nodes;
using CalWater.Database;
using CalWater.Exchange.Demo;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary>A portal in a process of its own that can be killed, and a Stripe sandbox that outlives it.</summary>
internal sealed class KilledPortal(Uri address, TestDatabase database, StripeSandbox sandbox) : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly int siloPort = FreePorts.Next();
    private readonly Visitor customer = new(address, "en-US");
    private ChildPortal? process;

    public StripeSandbox Sandbox => sandbox;

    public PortalDatabase Database => database.Database;

    /// <param name="bankTakes">How long a bank takes over each of its steps; a minute unless told.</param>
    public static async Task<KilledPortal> StartAsync(TimeSpan? bankTakes = null)
    {
        var address = new Uri($"http://localhost:{FreePorts.Next()}");
        var options = new SandboxOptions
        {
            Url = new("http://127.0.0.1:0"), WebhookUrl = new(address, "/webhooks/stripe"), BankDelay = bankTakes ?? TimeSpan.FromMinutes(1)
        };
        var portal = new KilledPortal(address, await DemoDatabase.CopyAsync(TimeProvider.System), await StripeSandbox.StartAsync(options, TimeProvider.System, default));
        await portal.StartAgainAsync();
        return portal;
    }

    public async Task StartAgainAsync() => process = await ChildPortal.StartAsync(address, database.Database, folder.Path, sandbox.Url, siloPort: siloPort);

    public Task KillAsync() => process!.KillAsync();

    /// <summary>The pay page of a household that has just signed up and in; it owes $83.00.</summary>
    public async Task<Page> PayPageAsync()
    {
        await customer.SignUpAsync(DemoCast.Household, "daniel@example.com", customer.CodeOnPageAsync);
        return await (await customer.SignInAsync("daniel@example.com")).FollowAsync("Pay now");
    }

    /// <summary>A company that has just signed up and in, and will pay some of its accounts.</summary>
    public async Task<PayingCrowd> CrowdAsync(int accounts)
    {
        await customer.SignUpAsync(DemoCast.Company, "poppy@example.com", customer.CodeOnPageAsync);
        await customer.SignInAsync("poppy@example.com");
        var paths = (await customer.GoToAsync("/accounts")).Document.QuerySelectorAll("main a[href^='/accounts/']")
            .Select(link => link.GetAttribute("href")!).Where(path => path.Count(each => each == '/') == 2).Distinct().Take(accounts);
        return new(customer, sandbox.Url, [.. paths]);
    }

    /// <summary>Works the portal's ledger out again.</summary>
    public Task<(int Exit, string Output, string Error)> CheckAsync() => Verb.RunAsync("check", "--data", folder.Path, "--connection", database.Database.ConnectionString);

    public async Task<string> AccountAsync() => (await customer.GoToAsync("/accounts")).Text;

    /// <summary>All that the process of now has written.</summary>
    public string Said => process!.Said;

    /// <summary>How many e-mails with the subject have been written.</summary>
    public async Task<int> MailsAsync(string subject) =>
        (await customer.GoToAsync("/dev/mail")).Document.QuerySelectorAll("main table a").Count(link => link.TextContent == subject);

    /// <summary>The charges that took money.</summary>
    public async Task<IReadOnlyList<JsonObject>> ChargesAsync() =>
        [.. (await sandbox.ObjectsAsync("charge")).Where(charge => (bool?)charge["paid"] is true)];

    public async ValueTask DisposeAsync()
    {
        process?.Dispose();
        customer.Dispose();
        await sandbox.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }
}
