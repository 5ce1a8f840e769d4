using CalWater.Database;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Cluster.Moving;

/// <summary>Orleans' storage knows a state by its name, which no two types of ours share.</summary>
internal sealed class StoredGrains(PortalDatabase database, IOptions<GrainEngineOptions> options) : IStoredGrains
{
    public async Task<IReadOnlyList<string>> KeysAsync(string grainType, string state)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        return await transaction.ReadAsync(
            "select GrainIdExtensionString from OrleansStorage where GrainTypeString = @v0 and ServiceId = @v1 and PayloadBinary is not null",
            row => row.GetString(0), state, options.Value.ServiceId);
    }

    public string NoneUnder(string grainType, string state, string key) =>
        $"""
        not exists (select 1 from OrleansStorage where GrainTypeString = '{state}' and GrainIdExtensionString = {key}
        and ServiceId = '{options.Value.ServiceId.Replace("'", "''", StringComparison.Ordinal)}' and PayloadBinary is not null)
        """;
}
