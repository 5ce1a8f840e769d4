using System.Data.Common;
using Npgsql;

namespace CalWater.Grains.Embedded;

internal sealed class PostgreSqlKind(string connectionString) : IDatabaseKind
{
    public string SchemaLock => "select pg_advisory_xact_lock(5167340921)";

    public string ParameterName(int number) => "";

    public bool IsOfOneStatement(Exception error) => error is PostgresException { IsTransient: false };

    public DbConnection Connect() => new NpgsqlConnection(connectionString);

    public IGroupConnection OpenForGroups()
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 32, AutoPrepareMinUsages = 1, Pooling = false };
        var connection = new NpgsqlConnection(settings.ToString());
        connection.Open();
        return new Group(connection);
    }

    /// <summary>A batch travels as one message, and the server makes one transaction of it.</summary>
    private sealed class Group(NpgsqlConnection connection) : IGroupConnection
    {
        public int[] Commit(IReadOnlyList<Statement> group)
        {
            using var batch = new NpgsqlBatch(connection);
            foreach (var statement in group) batch.BatchCommands.Add(CommandOf(statement));
            batch.ExecuteNonQuery();
            return [.. batch.BatchCommands.Select((NpgsqlBatchCommand command) => command.RecordsAffected)];
        }

        public void Dispose() => connection.Dispose();

        private static NpgsqlBatchCommand CommandOf(Statement statement)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values) command.Parameters.Add(new() { Value = value });
            return command;
        }
    }
}
