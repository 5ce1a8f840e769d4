using CalWater.Grains.Hosting;

namespace CalWater.Grains.Embedded;

internal sealed class StoredGrains(GrainDatabase database) : IStoredGrains
{
    public async Task<IReadOnlyList<string>> KeysAsync(string grainType, string state) => await database.ReadAsync(
        "select grain_key from grain_state where grain_type = $1 and state_name = $2 and payload is not null", row => row.GetString(0), grainType, state);

    public async Task<IReadOnlyList<(string Key, string Payload)>> ReadAsync(string grainType, string state, IReadOnlyList<string> keys) => await database.ReadAsync(
        $"""
        select grain_key, payload from grain_state where grain_type = $1 and state_name = $2 and payload is not null
        and grain_key in ({string.Join(", ", Enumerable.Range(3, keys.Count).Select(number => $"${number}"))})
        """,
        row => (row.GetString(0), row.GetString(1)), [grainType, state, .. keys]);

    public async Task<IReadOnlyList<string>> RemindedAsync(string grainType, string reminder) => await database.ReadAsync(
        "select grain_key from grain_reminders where grain_type = $1 and name = $2 order by first_due desc", row => row.GetString(0), grainType, reminder);

    public string NoneUnder(string grainType, string state, string key) =>
        $"not exists (select 1 from grain_state where grain_type = '{grainType}' and grain_key = {key} and state_name = '{state}' and payload is not null)";
}
