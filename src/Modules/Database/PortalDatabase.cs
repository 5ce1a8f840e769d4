using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace CalWater.Database;

/// <summary>The portal's one database: a SQLite file, or PostgreSQL.</summary>
public sealed class PortalDatabase
{
    private PortalDatabase(string connectionString, bool isSqlite)
    {
        ConnectionString = connectionString;
        IsSqlite = isSqlite;
    }

    public string ConnectionString { get; }

    /// <summary>SQLite; otherwise PostgreSQL.</summary>
    public bool IsSqlite { get; }

    /// <summary>A SQLite file; its folder must exist.</summary>
    public static PortalDatabase SqliteFile(string path) =>
        new(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path) }.ToString(), isSqlite: true);

    /// <summary>Reads a connection string: <c>Data Source=…</c> is SQLite, <c>Host=…</c> is PostgreSQL.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static PortalDatabase FromConnectionString(string text)
    {
        var keys = new DbConnectionStringBuilder { ConnectionString = text };
        if (keys.ContainsKey("Data Source")) return new(new SqliteConnectionStringBuilder(text).ToString(), isSqlite: true);
        if (keys.ContainsKey("Host")) return new(new NpgsqlConnectionStringBuilder(text).ToString(), isSqlite: false);
        throw new ArgumentException("A connection string starts with 'Data Source=' (SQLite) or 'Host=' (PostgreSQL).");
    }

    /// <summary>A closed connection; the caller opens and disposes it.</summary>
    public DbConnection CreateConnection() =>
        IsSqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);

    /// <summary>An open connection with the settings that durability needs.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        var connection = CreateConnection();
        await connection.OpenAsync(cancellation);
        if (IsSqlite) SqliteDurability.Apply(connection);
        return connection;
    }

    /// <summary>As <see cref="OpenAsync"/>, for callers that cannot wait.</summary>
    public DbConnection Open()
    {
        var connection = CreateConnection();
        connection.Open();
        if (IsSqlite) SqliteDurability.Apply(connection);
        return connection;
    }

    /// <summary>A list is one parameter, so that a statement is the same for one account and for hundreds.</summary>
    internal void Configure(DbContextOptionsBuilder options)
    {
        if (IsSqlite) options.UseSqlite(ConnectionString, OneParameter).AddInterceptors(SqliteDurability.OnOpen);
        else options.UseNpgsql(ConnectionString, OneParameter);
    }

    /// <summary>The same over a connection that is open already, and stays so.</summary>
    internal void Configure(DbContextOptionsBuilder options, DbConnection connection)
    {
        if (IsSqlite) options.UseSqlite(connection, OneParameter);
        else options.UseNpgsql(connection, OneParameter);
    }

    private static void OneParameter<TBuilder, TExtension>(RelationalDbContextOptionsBuilder<TBuilder, TExtension> options)
        where TBuilder : RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : RelationalOptionsExtension, new() =>
        options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
