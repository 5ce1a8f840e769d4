using CalWater.Accounts;
using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Grains.Runtime.Identity;
using CalWater.Grains.Runtime.States;
using CalWater.Identity;
using CalWater.Notices;
using CalWater.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans;
using Orleans.Storage;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>The grains of identity on a database of their own; the process can be stopped and started again.</summary>
internal sealed class IdentityHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly GrainNodes nodes;

    private IdentityHost(TestDatabase database) => (this.database, nodes) = (database, new(database.Database));

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));

    public Postbox Postbox { get; } = new();

    public Stops Stops { get; } = new(new GrainStateSerializer(StateSchemas.All));

    /// <summary>Settings as <c>Key, Value</c>; set them before a restart.</summary>
    public Dictionary<string, string?> Settings { get; } = new() { ["Identity:PasswordIterations"] = "1000" };

    /// <summary>Changes what the grains are given; set it before a restart.</summary>
    public Action<IServiceCollection> Adjust { get; set; } = _ => { };

    public IGrainFactory Grains => Get<IGrainFactory>();

    public T Get<T>() where T : notnull => nodes.Services.GetRequiredService<T>();

    public static async Task<IdentityHost> StartAsync(params IReadOnlyList<(string Key, string Value)> settings)
    {
        var identity = new IdentityHost(await TestDatabase.CreateAsync());
        foreach (var (key, value) in settings) identity.Settings[key] = value;
        await identity.RestartAsync();
        return identity;
    }

    /// <summary>Starts again from what is durable.</summary>
    public Task RestartAsync() => nodes.RestartAsync(builder =>
    {
        builder.Configuration.AddInMemoryCollection(Settings);
        var neighbourhood = new Neighbourhood();
        builder.Services.AddSingleton<TimeProvider>(Clock)
            .AddAccountsModule().AddIdentityModule(builder.Configuration).AddIdentityGrains()
            .AddSingleton<IAccountDirectory>(neighbourhood).AddSingleton<ICustomerCenters>(neighbourhood).AddSingleton<INotices>(Postbox)
            .AddSingleton<IGrainStorageSerializer>(Stops).AddSingleton<IBills, PaperBills>();
        Adjust(builder.Services);
    });

    public Task StopAsync() => nodes.StopAsync();

    /// <summary>
    /// Lets minutes pass until it is so. What a reminder missed while the process was down comes at once on the embedded
    /// engine, and when its period is next over on Orleans.
    /// </summary>
    public Task WithTimeAsync(Func<bool> condition) => WithTimeAsync(() => Task.FromResult(condition()));

    public Task WithTimeAsync(Func<Task<bool>> condition) => Eventually.TrueAsync(() =>
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        return condition();
    });

    /// <summary>Changes the tables behind everyone's back.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await nodes.DisposeAsync();
        await database.DisposeAsync();
    }
}
