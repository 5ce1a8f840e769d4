namespace CalWater.Grains.Embedded;

/// <summary>The table with the one row of the lease.</summary>
internal sealed class LeaseTable(IDatabaseKind kind)
{
    // Seconds: a long import keeps SQLite's write lock, and the holder must find out soon that it is only that.
    private const int Patience = 2;

    public async Task<LeaseRow> ReadAsync() =>
        (await kind.ReadWithinAsync(Patience, "select token, beat, holder from grain_lease", row => new LeaseRow(row.GetInt64(0), row.GetInt64(1), row.GetString(2)))).Single();

    /// <summary>Makes the holder the next one, unless the row has changed since it was read.</summary>
    public async Task<bool> TakeAsync(LeaseRow seen, string holder) => await kind.ExecuteWithinAsync(Patience,
        "update grain_lease set token = token + 1, beat = 0, holder = $1 where token = $2 and beat = $3", holder, seen.Token, seen.Beat) == 1;

    /// <summary>Shows that the holder lives; false when it is another by now.</summary>
    public async Task<bool> BeatAsync(long token) =>
        await kind.ExecuteWithinAsync(Patience, "update grain_lease set beat = beat + 1 where token = $1", token) == 1;

    public Task ReleaseAsync(long token) => kind.ExecuteWithinAsync(Patience, "update grain_lease set holder = '' where token = $1", token);
}
