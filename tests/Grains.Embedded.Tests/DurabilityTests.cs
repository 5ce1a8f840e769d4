using System.Data.Common;
using System.Globalization;
using CalWater.Database;
using CalWater.Testing;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>What an acknowledged write needs of SQLite.</summary>
public sealed class DurabilityTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task A_connection_syncs_each_commit_also_when_the_pool_opens_it_again()
    {
        var database = PortalDatabase.SqliteFile(folder["durable.db"]);
        for (var time = 0; time < 3; time++)
        {
            await using var connection = await database.OpenAsync();
            Assert.Equal(("wal", "2", "1", "10000"), (Read(connection, "journal_mode"), Read(connection, "synchronous"), Read(connection, "foreign_keys"), Read(connection, "busy_timeout")));
        }
    }

    public void Dispose() => folder.Dispose();

    private static string Read(DbConnection connection, string setting)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {setting}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
