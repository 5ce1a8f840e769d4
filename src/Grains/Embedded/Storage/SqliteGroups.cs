using Microsoft.Data.Sqlite;

namespace CalWater.Grains.Embedded;

/// <summary>Commits groups to SQLite; each statement is prepared once and kept.</summary>
internal sealed class SqliteGroups : IGroupConnection
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private readonly SqliteConnection connection;
    private readonly SqliteCommand fence;

    public SqliteGroups(string connectionString, long token)
    {
        connection = new(connectionString);
        connection.Open();
        using var durability = connection.CreateCommand();
        durability.CommandText = "pragma journal_mode = wal; pragma synchronous = full;";
        durability.ExecuteNonQuery();
        fence = new("select count(*) from grain_lease where token = $1", connection);
        fence.Parameters.AddWithValue("$1", token);
    }

    public int[] Commit(IReadOnlyList<Statement> group)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        fence.Transaction = transaction;
        if (fence.ExecuteScalar() is 0L) throw new FencedException();
        var changed = new int[group.Count];
        for (var i = 0; i < changed.Length; i++) changed[i] = Execute(group[i], transaction);
        transaction.Commit();
        return changed;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        fence.Dispose();
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
        for (var i = 1; i <= statement.Values.Length; i++) command.Parameters.Add(new() { ParameterName = $"${i}" });
        return command;
    }
}
