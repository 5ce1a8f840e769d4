using System.Data.Common;

namespace CalWater.Database.Bulk;

/// <summary>Plain SQL within a transaction that several modules share.</summary>
public static class TransactionCommands
{
    /// <returns>The number of rows changed.</returns>
    public static async Task<int> ExecuteAsync(this DbTransaction transaction, string sql, CancellationToken cancellation = default)
    {
        await using var command = transaction.Command(sql);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    internal static DbCommand Command(this DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }
}
