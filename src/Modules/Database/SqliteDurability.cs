using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CalWater.Database;

/// <summary>What an acknowledged write needs to survive a power cut: WAL, and a sync at every commit.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    public static readonly SqliteDurability OnOpen = new();
    private static readonly ConditionalWeakTable<sqlite3, object> Settled = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>Settings stay with what the pool opens again, so that only a new one is given them. Who needs others opens one outside of the pool.</summary>
    public static void Apply(DbConnection connection)
    {
        if (!Settled.TryAdd(((SqliteConnection)connection).Handle!, Settled)) return;
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";
        command.ExecuteNonQuery();
    }
}
