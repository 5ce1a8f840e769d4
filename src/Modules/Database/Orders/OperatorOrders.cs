using System.Data.Common;

namespace CalWater.Database.Orders;

/// <summary>
/// Orders from the command line to the portal that runs on the database. Whoever carries one out keeps showing that it
/// does; an order that nobody shows any more is taken up again, so that it must bear being carried out twice.
/// </summary>
public sealed class OperatorOrders(PortalDatabase database)
{
    /// <summary>How long an order is left to a process that shows nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public async Task<OperatorOrder> PlaceAsync(string verb, DateOnly day, CancellationToken cancellation = default)
    {
        var order = new OperatorOrder(RandomId.New(16), verb, day);
        await ExecuteAsync("insert into database_orders (id, verb, day, asked_at) values (@id, @verb, @day, @now)",
            cancellation, ("@id", order.Id), ("@verb", verb), ("@day", day), ("@now", Now));
        return order;
    }

    /// <summary>The order that waits longest, for this process to carry out; null when none waits.</summary>
    public async Task<OperatorOrder?> TakeAsync(CancellationToken cancellation = default)
    {
        var waiting = await ReadAsync("select id, verb, day from database_orders where status is null and (taken_until is null or taken_until < @now) order by asked_at limit 1",
            row => new OperatorOrder(row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2)), cancellation, ("@now", Now));
        return waiting is not null && await TakeAsync(waiting, cancellation) ? waiting : null;
    }

    /// <summary>Takes this order.</summary>
    /// <returns>False when another process carries it out, or has.</returns>
    public async Task<bool> TakeAsync(OperatorOrder order, CancellationToken cancellation = default) =>
        await ExecuteAsync("update database_orders set taken_until = @until where id = @id and status is null and (taken_until is null or taken_until < @now)",
            cancellation, ("@id", order.Id), ("@until", Now + Patience), ("@now", Now)) == 1;

    /// <summary>Shows that the order is being carried out, and how far it is.</summary>
    public Task ShowAsync(OperatorOrder order, string progress, CancellationToken cancellation = default) =>
        ExecuteAsync("update database_orders set taken_until = @until, progress = @progress where id = @id",
            cancellation, ("@id", order.Id), ("@until", Now + Patience), ("@progress", progress));

    public Task EndAsync(OperatorOrder order, int status, string words, CancellationToken cancellation = default) =>
        ExecuteAsync("update database_orders set status = @status, words = @words where id = @id",
            cancellation, ("@id", order.Id), ("@status", status), ("@words", words));

    /// <summary>How an order stands.</summary>
    public async Task<OrderStanding> FindAsync(OperatorOrder order, CancellationToken cancellation = default) =>
        await ReadAsync("select progress, status, words from database_orders where id = @id",
            row => new OrderStanding(Text(row, 0), row.IsDBNull(1) ? null : row.GetInt32(1), Text(row, 2)), cancellation, ("@id", order.Id))
        ?? throw new InvariantBrokenException($"Order {order.Id} is not there any more.");

    private static string Text(DbDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    private async Task<T?> ReadAsync<T>(string sql, Func<DbDataReader, T> row, CancellationToken cancellation, params (string, object)[] values) where T : class
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? row(reader) : null;
    }

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params (string, object)[] values)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, string sql, (string, object)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.AddParameter(name, value);
        return command;
    }
}

/// <summary>Something to be done for a business day.</summary>
public sealed record OperatorOrder(string Id, string Verb, DateOnly Day);

/// <param name="Progress">How far it is, in words.</param>
/// <param name="Status">The exit status it ended with; null while it has not.</param>
/// <param name="Words">What came of it.</param>
public sealed record OrderStanding(string Progress, int? Status, string Words);
