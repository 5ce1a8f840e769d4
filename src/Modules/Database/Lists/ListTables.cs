using System.Globalization;

namespace CalWater.Database.Lists;

/// <summary>What can be said and done about all lists without knowing what is in them.</summary>
public sealed class ListTables(PortalDatabase database, IEnumerable<ListTable> tables)
{
    public IReadOnlyList<ListTable> All { get; } = [.. tables];

    /// <summary>Lets every row be written over by what its grain tells next; until then it is shown as it is.</summary>
    public async Task OutdateAsync(CancellationToken cancellation = default)
    {
        foreach (var table in All.Where(table => table.IsVersioned)) await ExecuteAsync($"update {table.Table} set version = -1", cancellation);
    }

    /// <summary>How many rows there are.</summary>
    public Task<long> CountAsync(ListTable table, CancellationToken cancellation = default) => CountAsync(table, "true", cancellation);

    /// <summary>How many rows meet a condition in SQL.</summary>
    public async Task<long> CountAsync(ListTable table, string condition, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = ($"select count(*) from {table.Table} where {condition}", 0);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    /// <summary>Removes the rows that meet a condition in SQL.</summary>
    /// <returns>How many they were.</returns>
    public Task<int> RemoveAsync(ListTable table, string condition, CancellationToken cancellation = default) =>
        ExecuteAsync($"delete from {table.Table} where {condition}", cancellation);

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
