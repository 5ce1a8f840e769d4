using CalWater.Database;
using CalWater.Identity.Audit;
using CalWater.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Identity.Tests.Audit;

/// <summary>An audit trail in a database of its own, and the hand that meddles with it.</summary>
internal sealed class Records : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private Records(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddDatabase(_ => database.Database)
            .AddIdentityModule(new ConfigurationBuilder().Build()).BuildServiceProvider();
    }

    public IAuditTrail Trail => services.GetRequiredService<IAuditTrail>();

    public static async Task<Records> OpenAsync()
    {
        var records = new Records(await TestDatabase.CreateAsync());
        await records.services.GetRequiredService<SchemaUpgrade>().RunAsync();
        return records;
    }

    /// <summary>Changes the tables behind the trail's back.</summary>
    public async Task<int> MeddleAsync(string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
