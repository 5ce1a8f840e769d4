using Orleans.Runtime;
using Orleans.Storage;

namespace CalWater.Grains.Embedded;

/// <summary>
/// The table of states. A row's version counts its writes; a write names the version it replaces. A cleared state keeps
/// its row without a payload, so that a version never returns.
/// </summary>
internal sealed class GrainStates(GrainDatabase database, TimeProvider time)
{
    private const string Insert = """
        insert into grain_state (grain_type, grain_key, state_name, payload, etag, modified) values ($1, $2, $3, $4, 1, $5)
        on conflict (grain_type, grain_key, state_name) do nothing
        """;

    private const string InsertMany = """
        with given as (
            select * from unnest($1, $2, $3, $4, $5) with ordinality as row (grain_type, grain_key, state_name, payload, modified, number)),
        inserted as (
            insert into grain_state (grain_type, grain_key, state_name, payload, etag, modified)
            select grain_type, grain_key, state_name, payload, 1, modified from given order by number
            on conflict (grain_type, grain_key, state_name) do nothing
            returning grain_type, grain_key, state_name)
        select min(number) from given join inserted using (grain_type, grain_key, state_name)
        group by grain_type, grain_key, state_name
        """;

    private const string Update = """
        update grain_state set payload = $4, etag = etag + 1, modified = $5
        where grain_type = $1 and grain_key = $2 and state_name = $3 and etag = $6
        """;

    private const string UpdateMany = """
        update grain_state as old set payload = given.payload, etag = old.etag + 1, modified = given.modified
        from unnest($1, $2, $3, $4, $5, $6) with ordinality as given (grain_type, grain_key, state_name, payload, modified, etag, number)
        where old.grain_type = given.grain_type and old.grain_key = given.grain_key and old.state_name = given.state_name and old.etag = given.etag
        returning given.number
        """;

    private const string Clear = """
        update grain_state set payload = null, etag = etag + 1, modified = $4
        where grain_type = $1 and grain_key = $2 and state_name = $3 and etag = $5
        """;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The stored state; version 0 when there has never been one.</summary>
    public Task<StoredState> ReadAsync(GrainId grain, string name) => database.ReadStateAsync(new(grain, name));

    /// <summary>Writes over the version given; the new version, durable.</summary>
    /// <exception cref="InconsistentStateException">The stored version is another.</exception>
    public async Task<long> WriteAsync(GrainId grain, string name, string payload, long version)
    {
        var changed = await (version == 0
            ? database.WriteAsync(new(Insert, [grain.TypeName, grain.KeyText, name, payload, Now], InsertMany))
            : database.WriteAsync(new(Update, [grain.TypeName, grain.KeyText, name, payload, Now, version], UpdateMany)));
        return changed == 1 ? version + 1 : throw await StaleAsync(grain, name, version);
    }

    /// <summary>Empties the version given; the new version, durable.</summary>
    /// <exception cref="InconsistentStateException">The stored version is another.</exception>
    public async Task<long> ClearAsync(GrainId grain, string name, long version)
    {
        var changed = await database.WriteAsync(new(Clear, [grain.TypeName, grain.KeyText, name, Now, version]));
        return changed == 1 ? version + 1 : throw await StaleAsync(grain, name, version);
    }

    private async Task<InconsistentStateException> StaleAsync(GrainId grain, string name, long version)
    {
        var stored = (await ReadAsync(grain, name)).Version;
        return new($"{grain}: state '{name}' has version {stored} in the database; version {version} was to be replaced.", $"{stored}", $"{version}");
    }
}
