using CalWater.Database;
using CalWater.Identity.Totp;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>A portal with a supervisor, who was invited from the command line and invites others from the console.</summary>
public sealed class SupportOffice : IAsyncLifetime
{
    public const string Password = "Blue-Heron-42";
    private readonly ForwardClock clock = new();

    public TestPortal Portal { get; } = new();

    /// <summary>The first member of staff; signed in.</summary>
    internal Agent Boss { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal.Clock = clock;
        await Portal.InitializeAsync();
        Boss = await HireAsync("boss@example.com", "supervisor");
    }

    public async Task DisposeAsync()
    {
        Boss.Dispose();
        await Portal.DisposeAsync();
    }

    /// <summary>Runs a verb on the portal's database, as in another process beside it.</summary>
    public Task<int> RunAsync(params string[] verb) =>
        Program.Main([.. verb, "--connection", Portal.Services.GetRequiredService<PortalDatabase>().ConnectionString]);

    /// <summary>Invites from the command line, follows the mailed link, sets up and signs in.</summary>
    internal async Task<Agent> HireAsync(string email, string role)
    {
        Assert.Equal(0, await RunAsync("staff", "add", email, "--role", role));
        return await FollowAsync(email);
    }

    /// <summary>Invites from the console, and so on.</summary>
    internal async Task<Agent> HireByFormAsync(string email, string role)
    {
        var page = await (await StaffPageAsync()).Fill("E-mail", email).Fill("Role", role).PressAsync("Send the invitation");
        Assert.Contains($"on its way to {email}", page.Text, StringComparison.Ordinal);
        return await FollowAsync(email);
    }

    /// <summary>The page about the staff, as the supervisor sees it, who signs in again when it is late.</summary>
    internal async Task<Page> StaffPageAsync()
    {
        var page = await Boss.Visitor.GoToAsync("/support/staff");
        if (page.Path != "/support/sign-in") return page;
        await Boss.SignInAsync();
        return await Boss.Visitor.GoToAsync("/support/staff");
    }

    /// <summary>What the newest invitation to the address leads to.</summary>
    internal async Task<string> LinkAsync(string email)
    {
        var text = (await Portal.MailToAsync(email, "Your access to CalWater support")).Text;
        return text[text.IndexOf("/support/invitations/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }

    /// <summary>The code of the authenticator now.</summary>
    internal string Code(TotpSecret secret) => TotpCode.At(secret, clock.GetUtcNow());

    /// <summary>Time goes by: by half a minute, unless told, so that the next code is another one.</summary>
    internal void Wait(TimeSpan? time = null) => clock.Advance(time ?? TimeSpan.FromSeconds(30));

    private async Task<Agent> FollowAsync(string email)
    {
        var agent = new Agent(this, email);
        await agent.SetUpAsync(await LinkAsync(email));
        await agent.SignInAsync();
        return agent;
    }
}

/// <summary>The tests that share one portal with a staff.</summary>
[CollectionDefinition(Name)]
public sealed class SupportTests : ICollectionFixture<SupportOffice>
{
    public const string Name = "support";
}
