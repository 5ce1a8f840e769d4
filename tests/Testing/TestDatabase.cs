using CalWater.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CalWater.Testing;

/// <summary>
/// An empty database of a test's own, gone when disposed: a SQLite file, or, where CALWATER_TEST_POSTGRES holds the
/// connection string of a server, a database made there.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name = "calwater_" + RandomId.New(16);

    private TestDatabase() => Database = Server is null
        ? PortalDatabase.SqliteFile(Path.Combine(Path.GetTempPath(), name + ".db"))
        : PortalDatabase.FromConnectionString($"{Server};Database={name};Maximum Pool Size=20");

    private static string? Server { get; } =
        Environment.GetEnvironmentVariable("CALWATER_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>Whether the tests of this run are on PostgreSQL.</summary>
    public static bool IsPostgreSql => Server is not null;

    public PortalDatabase Database { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        if (Server is not null) await OnServerAsync($"create database {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await OnServerAsync($"drop database if exists {name} with (force)");
        else DeleteFiles();
    }

    private void DeleteFiles()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), name + ".db*")) File.Delete(file);
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
