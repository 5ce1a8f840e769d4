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
        ? PortalDatabase.SqliteFile(FileOf(name))
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

    /// <summary>A copy of this database, to which nobody is connected any more.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = new TestDatabase();
        if (Server is not null) await OnServerAsync($"create database {copy.name} template {name}");
        else File.Copy(FileOf(name), FileOf(copy.name));
        return copy;
    }

    /// <param name="rows">A table, and a condition where not all of its rows count.</param>
    public async Task<long> CountAsync(string rows)
    {
        await using var connection = await Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {rows}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }

    /// <summary>Ends what a pool still holds open, and writes a SQLite log into its file.</summary>
    public async Task CloseAsync()
    {
        if (Server is null)
        {
            SqliteConnection.ClearAllPools();
            return;
        }
        await OnServerAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        // The pool does not know yet that its connections are dead.
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await OnServerAsync($"drop database if exists {name} with (force)");
        else DeleteFiles();
    }

    private static string FileOf(string name) => Path.Combine(Path.GetTempPath(), name + ".db");

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
