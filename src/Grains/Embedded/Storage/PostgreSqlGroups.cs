using Npgsql;

namespace CalWater.Grains.Embedded;

/// <summary>
/// Commits groups to PostgreSQL. A batch travels as one message, and the server makes one transaction of it; statements of
/// one kind become one statement over arrays, which costs the server a fraction of many.
/// </summary>
internal sealed class PostgreSqlGroups : IGroupConnection
{
    private readonly NpgsqlConnection connection;
    private readonly string fence;

    public PostgreSqlGroups(NpgsqlConnection connection, long token)
    {
        this.connection = connection;
        connection.Open();
        // Without the row the division fails and the batch with it; the row's lock makes a successor wait for this commit.
        fence = $"select 1 / count(*) from (select 1 from grain_lease where token = {token} for share) as held";
    }

    public int[] Commit(IReadOnlyList<Statement> group)
    {
        var parts = group.Index().GroupBy(item => item.Item.Many ?? $"{item.Index}").Select(items => new Part([.. items])).ToList();
        using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new(fence));
        foreach (var part in parts) batch.BatchCommands.Add(part.Command);
        var changed = new int[group.Count];
        using (var reader = Execute(batch))
            foreach (var part in parts) part.ReadNumbers(changed, reader);
        foreach (var part in parts) part.TakeCount(changed);
        return changed;
    }

    public void Dispose() => connection.Dispose();

    private static NpgsqlDataReader Execute(NpgsqlBatch batch)
    {
        try
        {
            return batch.ExecuteReader();
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.DivisionByZero)
        {
            throw new FencedException();
        }
    }

    /// <summary>One statement, or many of one kind, as one command of the batch.</summary>
    private sealed class Part
    {
        private readonly (int Index, Statement Item)[] items;

        public Part((int Index, Statement Item)[] items)
        {
            this.items = items;
            var first = items[0].Item;
            IsMany = items.Length > 1;
            Command = new(IsMany ? first.Many! : first.Sql);
            for (var i = 0; i < first.Values.Length; i++) Command.Parameters.Add(new() { Value = IsMany ? Column(i) : first.Values[i] });
        }

        public NpgsqlBatchCommand Command { get; }

        private bool IsMany { get; }

        /// <summary>A command over many returns the numbers of those it changed.</summary>
        public void ReadNumbers(int[] changed, NpgsqlDataReader reader)
        {
            if (!IsMany) return;
            reader.NextResult();
            while (reader.Read()) changed[items[reader.GetInt64(0) - 1].Index] = 1;
        }

        /// <summary>A command of one statement returns no rows; its count is known when the batch is over.</summary>
        public void TakeCount(int[] changed)
        {
            if (!IsMany) changed[items[0].Index] = Command.RecordsAffected;
        }

        private Array Column(int number)
        {
            var column = Array.CreateInstance(items[0].Item.Values[number].GetType(), items.Length);
            for (var i = 0; i < items.Length; i++) column.SetValue(items[i].Item.Values[number], i);
            return column;
        }
    }
}
