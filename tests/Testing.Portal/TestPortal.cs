using CalWater.Database;
using CalWater.Notices;
using CalWater.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Testing;

/// <summary>
/// The whole portal on ports of its own, with the demo utility and the Stripe sandbox, as a newcomer starts it. It can
/// be stopped and started again on what it left behind.
/// </summary>
public sealed class TestPortal : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly int port = FreePorts.Next();
    private readonly int sandboxPort = FreePorts.Next();
    private readonly int siloPort = FreePorts.Next();
    private TestDatabase? database;
    private bool isDatabaseMine = true;
    private WebApplication? app;

    /// <summary>Settings on top of those of development, as <c>Key=Value</c>; set them before the start.</summary>
    public List<string> Settings { get; } = ["Identity:PasswordIterations=1000", "Demo:Months=13"];

    /// <summary>The clock the portal reads; set it before the start.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>How many accounts the demo utility has; set it before the start.</summary>
    public int Accounts { get; set; } = DemoDatabase.Small;

    /// <summary>Whether there is no demo utility in the database before it is prepared; set it before the start.</summary>
    public bool IsDatabaseEmpty { get; set; }

    /// <summary>Changes the portal before it is built; set it before the start.</summary>
    public Action<WebApplicationBuilder> Adjust { get; set; } = _ => { };

    /// <summary>Changes the database before the portal starts on it; set it before the start.</summary>
    public Func<PortalDatabase, Task> Prepare { get; set; } = _ => Task.CompletedTask;

    public Uri Address => new($"http://localhost:{port}");

    public Uri SandboxAddress => new($"http://127.0.0.1:{sandboxPort}");

    public PortalDatabase Database => database!.Database;

    public IServiceProvider Services => app!.Services;

    public IMailFolder Mails => Services.GetRequiredService<IMailFolder>();

    public async Task InitializeAsync()
    {
        database = IsDatabaseEmpty ? await TestDatabase.CreateAsync() : await DemoDatabase.CopyAsync(Clock, Accounts);
        await Prepare(database.Database);
        await StartAsync();
    }

    /// <summary>Starts on an empty database, which the portal fills; it stays when the portal is gone.</summary>
    internal async Task FillAsync(TestDatabase empty)
    {
        (database, isDatabaseMine) = (empty, false);
        await StartAsync();
    }

    public async Task StartAsync()
    {
        app = Program.BuildPortal(Arguments(), builder =>
        {
            builder.Services.AddSingleton(Clock);
            Adjust(builder);
        });
        await app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (app is not { } running) return;
        app = null;
        await running.StopAsync();
        await running.DisposeAsync();
    }

    /// <summary>Stops it and lets go of the database, so that an operator has it alone.</summary>
    public async Task LeaveAsync()
    {
        await StopAsync();
        await database!.CloseAsync();
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public Visitor NewVisitor(string language = "en-US") => new(Address, language);

    /// <summary>The newest e-mail to the address whose subject contains the words, once it arrives.</summary>
    public async Task<DeliveredMail> MailToAsync(string address, string subject)
    {
        var mails = await Eventually.GetAsync(() => Mails.ListAsync(), mails => mails.Any(IsIt));
        return mails.First(IsIt);

        bool IsIt(DeliveredMail mail) =>
            mail.To.Contains(address, StringComparison.OrdinalIgnoreCase) && mail.Subject.Contains(subject, StringComparison.Ordinal);
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (isDatabaseMine) await database!.DisposeAsync();
        folder.Dispose();
    }

    private string[] Arguments() =>
    [
        "--environment=Development", $"--urls={Address}", $"--Database:Folder={folder.Path}",
        $"--Database:ConnectionString={database!.Database.ConnectionString}", $"--Sandbox:Url={SandboxAddress}",
        $"--Demo:Accounts={Accounts}", "--Grains:Address=127.0.0.1", $"--Grains:SiloPort={siloPort}", "--Logging:LogLevel:Default=Warning", .. Settings.Select(setting => "--" + setting)
    ];
}
