namespace CalWater.Database.Bulk;

/// <summary>
/// A turn as SQLite's one writer, and room for the others after it: a third of what it took. What has been written is moved
/// from the log into the file meanwhile, which keeps nobody from writing.
/// </summary>
internal sealed class WriterTurn
{
    private readonly long began = TimeProvider.System.GetTimestamp();

    public static WriterTurn Begin() => new();

    public async Task EndAsync(Staging staging, CancellationToken cancellation)
    {
        var held = TimeProvider.System.GetElapsedTime(began);
        await staging.ExecuteAsync("pragma main.wal_checkpoint(passive)", cancellation);
        var left = held + held / 3 - TimeProvider.System.GetElapsedTime(began);
        if (left > TimeSpan.Zero) await Task.Delay(left, TimeProvider.System, cancellation);
    }
}
