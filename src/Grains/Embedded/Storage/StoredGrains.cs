using CalWater.Grains.Hosting;

namespace CalWater.Grains.Embedded;

internal sealed class StoredGrains(GrainDatabase database) : IStoredGrains
{
    public async Task<IReadOnlyList<string>> KeysAsync(string grainType, string state) => await database.ReadAsync(
        "select grain_key from grain_state where grain_type = $1 and state_name = $2 and payload is not null", row => row.GetString(0), grainType, state);

    public string NoneUnder(string grainType, string state, string key) =>
        $"not exists (select 1 from grain_state where grain_type = '{grainType}' and grain_key = {key} and state_name = '{state}' and payload is not null)";
}
