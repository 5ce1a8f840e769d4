namespace CalWater.Database.Bulk;

/// <summary>
/// Rows of a batch that stand in a module's tables before the batch is published. Each row has the number of its batch, a
/// module's readers see rows up to the number in its table of one row, <c>MODULE_published</c>; publishing adds one there.
/// </summary>
/// <param name="module">The prefix of its tables.</param>
/// <param name="tables">Those that get rows so.</param>
public sealed class Unseen(string module, params string[] tables)
{
    private const int RowsAtOnce = 4000;

    private string Published => module + "_published";

    /// <summary>Every row that was stored for the batch is seen with the transaction's end.</summary>
    public string Publish => $"update {Published} set batch = batch + 1, storing = false";

    /// <summary>Takes away what an import left that was stopped before it published.</summary>
    public async Task ClearAsync(Staging staging, CancellationToken cancellation)
    {
        if (!await IsStoringAsync(staging, cancellation)) return;
        foreach (var table in tables)
            await InPiecesAsync(staging, table, piece => $"delete from {table} where {piece} and batch > (select batch from {Published})", cancellation);
        await staging.ExecuteAsync($"update {Published} set storing = false", cancellation);
    }

    /// <summary>To be called before the first row is stored.</summary>
    public Task BeginAsync(Staging staging, CancellationToken cancellation) => staging.ExecuteAsync($"update {Published} set storing = true", cancellation);

    /// <summary>Stores staged rows whose key is new; known ones stay as they are.</summary>
    /// <param name="staging">Where they are.</param>
    /// <param name="table">The module's table.</param>
    /// <param name="staged">The staged one.</param>
    /// <param name="key">The key's columns, as in <c>account, read_on</c>.</param>
    /// <param name="join">Another staged table that has some of the columns: <c>join other using (number)</c>.</param>
    /// <param name="cancellation">Stops; what is stored is not seen.</param>
    public Task StoreAsync<TItem>(Staging staging, BulkTable<TItem> table, string staged, string key, string join = "", CancellationToken cancellation = default) =>
        InPiecesAsync(staging, staged, piece =>
            $"""
            insert into {table.Name} ({table.ColumnList}, batch)
            select {table.ColumnList}, (select batch + 1 from {Published}) from {staged} {join} where {piece}
            on conflict ({key}) do nothing
            """, cancellation);

    /// <summary>A statement over a large table. SQLite has one writer: there it is done in pieces, with room for others in between.</summary>
    /// <param name="staging">Where it runs.</param>
    /// <param name="table">The table that is gone through.</param>
    /// <param name="statement">The statement, given the condition that chooses a piece of it.</param>
    /// <param name="cancellation">Stops after a piece.</param>
    public static async Task InPiecesAsync(Staging staging, string table, Func<string, string> statement, CancellationToken cancellation)
    {
        if (!staging.IsSqlite)
        {
            staging.Stored(await staging.ExecuteAsync(statement("true"), cancellation));
            return;
        }

        var last = await staging.CountAsync($"select coalesce(max(rowid), 0) from {table}", cancellation);
        for (var from = 0L; from < last; from += RowsAtOnce)
        {
            var turn = WriterTurn.Begin();
            staging.Stored(await staging.ExecuteAsync(statement($"{table}.rowid > {from} and {table}.rowid <= {from + RowsAtOnce}"), cancellation));
            await turn.EndAsync(staging, cancellation);
        }
    }

    private async Task<bool> IsStoringAsync(Staging staging, CancellationToken cancellation) =>
        await staging.CountAsync($"select count(*) from {Published} where storing", cancellation) > 0;
}
