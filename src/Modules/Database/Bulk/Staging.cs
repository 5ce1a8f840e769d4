using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Database.Bulk;

/// <summary>
/// The tables that an import fills and checks before anything is stored, on a connection of its own (<see cref="StagingConnection"/>).
/// One import at a time: it opens the staging, and all modules that take part use it.
/// </summary>
public sealed class Staging(PortalDatabase database)
{
    private DbConnection? open;
    private IProgress<int>? progress;
    private int stored;

    private DbConnection Connection => open ?? throw new InvariantBrokenException("No import is under way.");

    /// <param name="rowsStored">Told how many rows were stored ahead.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Closes the staging; what was staged is gone then.</returns>
    public async Task<IAsyncDisposable> OpenAsync(IProgress<int>? rowsStored = null, CancellationToken cancellation = default)
    {
        (progress, stored) = (rowsStored, 0);
        open = await StagingConnection.OpenAsync(database, cancellation);
        return new Closing(this);
    }

    /// <summary>Makes an empty table with the table's name and columns.</summary>
    public Task CreateAsync<TItem>(BulkTable<TItem> table, CancellationToken cancellation) =>
        ExecuteAsync($"create {Temporary}{table.Name} ({string.Join(", ", table.Columns.Select(column => $"{column.Name} {column.SqlType}"))})", cancellation);

    /// <summary>Makes a table of what a query finds.</summary>
    public Task CreateAsync(string name, string query, CancellationToken cancellation) =>
        ExecuteAsync($"create {Temporary}{name} as {query}", cancellation);

    /// <summary>Makes it quick to find rows by the columns, once they are all there: an index that grows with its table costs more.</summary>
    public Task IndexAsync(string table, string columns, CancellationToken cancellation)
    {
        var name = $"{table}_{columns.Replace(", ", "_", StringComparison.Ordinal)}";
        return ExecuteAsync($"create index {(database.IsSqlite ? "staged." : "")}{name} on {table} ({columns})", cancellation);
    }

    public async Task LoadAsync<TItem>(BulkTable<TItem> table, IReadOnlyCollection<TItem> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return;
        await using var transaction = await BeginStagedAsync(cancellation);
        await transaction.InsertAsync(table, rows, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Gives the planner figures of freshly loaded tables.</summary>
    public async Task AnalyzeAsync(IEnumerable<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables) await ExecuteAsync("analyze " + table, cancellation);
    }

    /// <summary>A statement that touches staged tables only.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<long> CountAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The transaction in which the batch is published, to be committed and disposed by the caller. In SQLite its commit is what
    /// syncs the log, with all that was stored unseen before it.
    /// </summary>
    public async Task<DbTransaction> BeginPublishingAsync(CancellationToken cancellation)
    {
        if (IsSqlite) await ExecuteAsync("pragma synchronous = full", cancellation);
        return await Connection.BeginTransactionAsync(cancellation);
    }

    /// <summary>For a module's context that asks staged tables: it uses the staging's connection.</summary>
    public DbContextOptions<TContext> OptionsFor<TContext>() where TContext : ModuleContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        database.Configure(options, Connection);
        return options.Options;
    }

    internal void Stored(int rows) => progress?.Report(stored += rows);

    internal DbCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return command;
    }

    internal bool IsSqlite => database.IsSqlite;

    private string Temporary => database.IsSqlite ? "table staged." : "temporary table ";

    /// <summary>SQLite would lock the portal's file, too, if it were not told that reading comes first.</summary>
    private async Task<DbTransaction> BeginStagedAsync(CancellationToken cancellation) =>
        Connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await Connection.BeginTransactionAsync(cancellation);

    private sealed class Closing(Staging staging) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            var connection = staging.Connection;
            staging.open = null;
            await StagingConnection.CloseAsync(connection);
        }
    }
}
