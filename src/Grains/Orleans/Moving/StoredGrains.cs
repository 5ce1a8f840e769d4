using CalWater.Database;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace CalWater.Grains.Cluster.Moving;

/// <summary>Orleans' storage knows a state by its name, which no two types of ours share.</summary>
internal sealed class StoredGrains(PortalDatabase database, OrleansTables tables, IOptions<GrainEngineOptions> options) : IStoredGrains
{
    public async Task<IReadOnlyList<string>> KeysAsync(string grainType, string state)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        return await transaction.ReadAsync(
            "select GrainIdExtensionString from OrleansStorage where GrainTypeString = @v0 and ServiceId = @v1 and PayloadBinary is not null",
            row => row.GetString(0), state, options.Value.ServiceId);
    }

    public async Task<IReadOnlyList<(string Key, string Payload)>> ReadAsync(string grainType, string state, IReadOnlyList<string> keys)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var stored = await tables.SameStatesAsync(transaction, [.. keys.Select(key => new MovedState(grainType, key, state, ""))]);
        return [.. stored.Select(each => (each.Key, each.Payload))];
    }

    public async Task<IReadOnlyList<string>> RemindedAsync(string grainType, string reminder)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var grains = await transaction.ReadAsync(
            "select GrainId from OrleansRemindersTable where ServiceId = @v0 and ReminderName = @v1 order by StartTime desc",
            row => GrainId.Parse(row.GetString(0)), options.Value.ServiceId, reminder);
        return [.. grains.Where(grain => grain.Type.ToString() == grainType).Select(grain => grain.Key.ToString()!)];
    }

    public string NoneUnder(string grainType, string state, string key) =>
        $"""
        not exists (select 1 from OrleansStorage where GrainTypeString = '{state}' and GrainIdExtensionString = {key}
        and ServiceId = '{options.Value.ServiceId.Replace("'", "''", StringComparison.Ordinal)}' and PayloadBinary is not null)
        """;
}
