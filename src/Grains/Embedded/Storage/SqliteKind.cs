using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CalWater.Grains.Embedded;

internal sealed class SqliteKind(string connectionString) : IDatabaseKind
{
    // The transaction is immediate and so holds the write lock already.
    public string SchemaLock => "select 1";

    public string ParameterName(int number) => $"${number}";

    public bool IsOfOneStatement(Exception error) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR or raw.SQLITE_TOOBIG or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH };

    public DbConnection Connect() => new SqliteConnection(connectionString);

    public IGroupConnection OpenForGroups()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var durability = connection.CreateCommand();
        durability.CommandText = "pragma journal_mode = wal; pragma synchronous = full;";
        durability.ExecuteNonQuery();
        return new Group(this, connection);
    }

    /// <summary>Each statement is prepared once and kept.</summary>
    private sealed class Group(SqliteKind kind, SqliteConnection connection) : IGroupConnection
    {
        private readonly Dictionary<string, SqliteCommand> prepared = [];

        public int[] Commit(IReadOnlyList<Statement> group)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var changed = new int[group.Count];
            for (var i = 0; i < changed.Length; i++) changed[i] = Execute(group[i], transaction);
            transaction.Commit();
            return changed;
        }

        public void Dispose()
        {
            foreach (var command in prepared.Values) command.Dispose();
            connection.Dispose();
        }

        private int Execute(Statement statement, SqliteTransaction transaction)
        {
            if (!prepared.TryGetValue(statement.Sql, out var command)) prepared[statement.Sql] = command = Prepare(statement);
            command.Transaction = transaction;
            for (var i = 0; i < statement.Values.Length; i++) command.Parameters[i].Value = statement.Values[i];
            return command.ExecuteNonQuery();
        }

        private SqliteCommand Prepare(Statement statement)
        {
            var command = new SqliteCommand(statement.Sql, connection);
            for (var i = 1; i <= statement.Values.Length; i++) command.Parameters.Add(new() { ParameterName = kind.ParameterName(i) });
            return command;
        }
    }
}
