using System.Globalization;
using CalWater.Accounts;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing;
using CalWater.Billing.Ledger;
using CalWater.Billing.Stripe;
using CalWater.Grains.Runtime.Identity;
using CalWater.Grains.Runtime.Payments;
using CalWater.Identity;
using CalWater.Notices;
using CalWater.Sandbox;
using CalWater.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Storage;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>
/// The grains of payments with their real ledger, outbox and gateway, and a sandbox that lives on while the process is
/// stopped and started again.
/// </summary>
internal sealed class PaymentLab : IAsyncDisposable
{
    /// <summary>The tables of all modules, made once; each lab starts on a copy of its own.</summary>
    private static readonly Lazy<Task<TestDatabase>> Empty = new(MakeEmptyAsync);

    private readonly TestDatabase database;
    private readonly TestFolder folder = new();
    private readonly RunningClock clock = new();
    private readonly GrainNodes nodes;

    private PaymentLab(TestDatabase database) => (this.database, nodes) = (database, new(database.Database));

    public StripeSandbox Sandbox { get; private set; } = null!;

    /// <summary>Answers instead of Stripe where a test puts one here before a restart.</summary>
    public Func<IPaymentGateway, IPaymentGateway> Gateway { get; set; } = real => real;

    /// <summary>In dollars, from the next restart on.</summary>
    public decimal LargestAmount { get; set; } = 25_000;

    public Town Town { get; } = new();

    public IGrainFactory Grains => Get<IGrainFactory>();

    public TimeProvider Time => clock;

    public T Get<T>() where T : notnull => nodes.Services.GetRequiredService<T>();

    /// <param name="bankTakes">How long a bank takes over each of its steps; a minute unless told.</param>
    public static async Task<PaymentLab> StartAsync(TimeSpan? bankTakes = null)
    {
        var lab = new PaymentLab(await (await Empty.Value).CopyAsync());
        var options = new SandboxOptions { Url = new("http://127.0.0.1:0"), BankDelay = bankTakes ?? TimeSpan.FromMinutes(1) };
        lab.Sandbox = await StripeSandbox.StartAsync(options, lab.clock, default);
        await lab.RestartAsync();
        await lab.Get<ILedger>().PostAsync([Bill(Town.Household), Bill(Town.Neighbour), Bill(Town.Closed)]);
        return lab;
    }

    private static async Task<TestDatabase> MakeEmptyAsync()
    {
        var database = await TestDatabase.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().Wait();
        await new GrainNodes(database.Database).PrepareAsync(AddModules);
        await database.CloseAsync();
        return database;
    }

    /// <summary>Stops the process, if it runs, and starts it again from what is durable.</summary>
    public Task RestartAsync(StopPoint stop = StopPoint.None) => nodes.RestartAsync(builder =>
    {
        builder.Configuration.AddInMemoryCollection(Settings());
        AddModules(builder);
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IAccountDirectory>(Town).AddSingleton<IAccountBalances, LedgerBalances>();
        AddStops(builder.Services, stop);
    });

    /// <summary>The process is not there; the sandbox and the clock are.</summary>
    public Task StopAsync() => nodes.StopAsync();

    /// <summary>Lets time pass, as reminders and patience see it.</summary>
    public void Wait(TimeSpan time) => clock.Advance(time);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Sandbox.DisposeAsync();
        await database.DisposeAsync();
        clock.Stop();
        folder.Dispose();
    }

    private static void AddModules(HostApplicationBuilder builder) => builder.Services
        .AddNoticesModule(builder.Configuration).AddBillingModule(builder.Configuration)
        .AddAccountsModule().AddIdentityModule(builder.Configuration).AddIdentityGrains().AddPaymentGrains();

    private static LedgerEntry Bill(AccountNumber account) =>
        new(account, LedgerKind.Bill, new(8300), "B-" + account, new(2026, 11, 1, 20, 0, 0, TimeSpan.Zero));

    /// <summary>Puts the stops around the real services that were registered before.</summary>
    private void AddStops(IServiceCollection services, StopPoint stop)
    {
        ServiceDescriptor Last<T>() => services.Last(service => service.ServiceType == typeof(T));
        var (gateway, ledger, notices, states) = (Last<IPaymentGateway>(), Last<ILedger>(), Last<INotices>(), Last<IGrainStorageSerializer>());
        services.AddSingleton(provider => new Stops(
            Gateway(Make<IPaymentGateway>(provider, gateway)), Make<ILedger>(provider, ledger), Make<INotices>(provider, notices),
            (IGrainStorageSerializer)states.ImplementationInstance!) { At = stop });
        services.AddSingleton<IPaymentGateway>(provider => provider.GetRequiredService<Stops>());
        services.AddSingleton<ILedger>(provider => provider.GetRequiredService<Stops>());
        services.AddSingleton<INotices>(provider => provider.GetRequiredService<Stops>());
        services.AddSingleton<IGrainStorageSerializer>(provider => provider.GetRequiredService<Stops>());
    }

    private static T Make<T>(IServiceProvider provider, ServiceDescriptor service) =>
        (T)ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);

    private Dictionary<string, string?> Settings() => new()
    {
        ["Portal:PublicUrl"] = "https://portal.example", ["Mail:Folder"] = folder["mail"],
        ["Stripe:ApiBase"] = Sandbox.Url.AbsoluteUri, ["Stripe:SecretKey"] = "sk_test_sandbox",
        ["Stripe:WebhookSecrets:0"] = "whsec_sandbox", ["Stripe:RetryDelay"] = "00:00:00.005",
        ["Payments:LargestAmount"] = LargestAmount.ToString(CultureInfo.InvariantCulture)
    };
}
