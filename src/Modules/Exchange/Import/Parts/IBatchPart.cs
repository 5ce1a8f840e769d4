using CalWater.Database.Bulk;
using CalWater.Exchange.Files;

namespace CalWater.Exchange.Import.Parts;

/// <summary>Files of a batch that one module takes.</summary>
internal interface IBatchPart
{
    /// <summary>Reads the files and stages their rows.</summary>
    Task LoadAsync(BatchFolder batch, CancellationToken cancellation);
}

internal static class BatchParts
{
    private const int RowsAtOnce = 5000;

    /// <summary>Stages a file in chunks: while one is loaded, the next is read.</summary>
    public static async Task LoadAsync<TRow>(this BatchFolder batch, Func<IReadOnlyList<Imported<TRow>>, Task> stage) where TRow : IExchangeRow<TRow>
    {
        var (done, loading) = (0, Task.CompletedTask);
        try
        {
            foreach (var rows in batch.Read<TRow>().Chunk(RowsAtOnce))
            {
                await loading;
                loading = Task.Run(() => stage(rows));
                batch.ReportRead(TRow.File.Name, done += rows.Length);
            }
        }
        finally
        {
            await loading;
        }
    }

    /// <summary>Stages a file row by row as something else.</summary>
    public static Task LoadAsync<TRow, TItem>(
        this BatchFolder batch, Func<TRow, TItem> item, Func<IReadOnlyCollection<Imported<TItem>>, Task> stage) where TRow : IExchangeRow<TRow> =>
        batch.LoadAsync<TRow>(rows => stage([.. rows.Select(row => row.As(item))]));

    public static Imported<TItem> As<TRow, TItem>(this Imported<TRow> row, Func<TRow, TItem> item) => new(row.FileLine, item(row.Row));

    /// <summary>The row names an account that is neither stored nor in the batch.</summary>
    public static void UnknownAccount<TRow>(this BatchFolder batch, Imported<TRow> row, AccountNumber account, string key) where TRow : IExchangeRow<TRow> =>
        batch.FaultyRow(TRow.File.Name, row.FileLine, "account_number", account.ToString(), new(FaultCode.AccountUnknown), key, account.ToString());
}
