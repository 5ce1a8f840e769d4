using System.Globalization;
using CalWater.Database;
using CalWater.Database.Bulk;

namespace CalWater.Accounts.Search;

/// <summary>The search index of accounts as an operator sees it: it holds nothing that cannot be made anew.</summary>
public interface ISearchUpkeep
{
    /// <summary>How many accounts are not in the index as they should be.</summary>
    Task<long> StraysAsync(CancellationToken cancellation = default);

    /// <summary>Makes the index anew, whole or not at all.</summary>
    Task RebuildAsync(CancellationToken cancellation = default);
}

internal sealed class SearchUpkeep(PortalDatabase database, ISearchIndex index) : ISearchUpkeep
{
    public async Task<long> StraysAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = ($"select count(*) from ({index.Strays}) strays", 0);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    public async Task RebuildAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var statement in index.Rebuild) await transaction.ExecuteAsync(statement, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
