using CalWater.Testing;

namespace CalWater.Web.Tests.Orleans;

/// <summary>What the embedded engine keeps in the database.</summary>
internal static class EngineRows
{
    private const string Reminders = "select grain_type, grain_key, name, period_ms from grain_reminders order by 1, 2, 3";
    private const string States = "select grain_type, grain_key, state_name, payload from grain_state where payload is not null order by 1, 2, 3";

    /// <summary>Every state and reminder, in words.</summary>
    public static async Task<IReadOnlyList<string>> EmbeddedRowsAsync(this TestDatabase database) =>
        [.. await RowsAsync(database, States), .. await RowsAsync(database, Reminders)];

    /// <summary>So many service accounts more, each with a billing e-mail and a reminder.</summary>
    public static async Task AddEmbeddedAccountsAsync(this TestDatabase database, int count)
    {
        await ExecuteAsync(database, $$"""
            with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < {{count}})
            insert into grain_state (grain_type, grain_key, state_name, payload, etag, modified)
            select 'service-account', 'acct-' || (5000000000 + n), 'service-account', '{"version":1,"state":{"BillingEmail":"post-' || n || '@example.com"' || '} }', 1, current_timestamp from numbers
            """);
        await ExecuteAsync(database, $"""
            insert into grain_reminders (grain_type, grain_key, name, first_due, period_ms, next_due)
            select 'service-account', grain_key, 'never', '2036-11-22 20:00:00.123', 86400000, '2036-11-22 20:00:00.123' from grain_state where grain_key > 'acct-5'
            """);
    }

    public static async Task ExecuteAsync(this TestDatabase database, string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> RowsAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync()) rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
