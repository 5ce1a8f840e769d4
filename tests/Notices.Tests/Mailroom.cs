using CalWater.Database;
using CalWater.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Notices.Tests;

/// <summary>The notices module running on a database of its own; it can be stopped and started again.</summary>
internal sealed class Mailroom : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly Dictionary<string, string?> settings;
    private IHost? host;

    private Mailroom(TestDatabase database, Dictionary<string, string?> settings, FakeTimeProvider clock) =>
        (this.database, this.settings, Clock) = (database, settings, clock);

    public FakeTimeProvider Clock { get; }

    public INotices Notices => host!.Services.GetRequiredService<INotices>();

    public IMailFolder Mails => host!.Services.GetRequiredService<IMailFolder>();

    public static async Task<Mailroom> OpenAsync(params (string Key, string Value)[] settings)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));
        var room = new Mailroom(await TestDatabase.CreateAsync(), settings.ToDictionary(s => s.Key, s => (string?)s.Value), clock);
        await room.StartAsync();
        return room;
    }

    /// <summary>Another node on the same database, started.</summary>
    public async Task<Mailroom> OpenBesideAsync()
    {
        var other = new Mailroom(database, settings, Clock);
        await other.StartAsync();
        return other;
    }

    public async Task StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection([new("Portal:PublicUrl", "https://portal.example")]);
        builder.Services.AddLogging().AddSingleton<TimeProvider>(Clock).AddDatabase(_ => database.Database).AddNoticesModule(builder.Configuration);
        host = builder.Build();
        await host.Services.GetRequiredService<SchemaUpgrade>().RunAsync();
        await host.StartAsync();
    }

    /// <summary>How many rows the database has of such.</summary>
    public Task<long> CountAsync(string rows) => database.CountAsync(rows);

    public async Task StopAsync()
    {
        if (host is null) return;
        await host.StopAsync();
        host.Dispose();
        host = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await database.DisposeAsync();
    }
}
