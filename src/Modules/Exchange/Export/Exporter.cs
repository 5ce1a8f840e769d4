using CalWater.Exchange.Files;

namespace CalWater.Exchange.Export;

/// <summary>Writes what the portal has for the CIS from one Pacific business day. It only reads the database.</summary>
public sealed class Exporter
{
    /// <summary>What was begun before midnight and carries its time is stored by then.</summary>
    private static readonly TimeSpan Stragglers = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyList<IExportPart> parts;
    private readonly TimeProvider clock;

    internal Exporter(IEnumerable<IExportPart> parts, TimeProvider clock) => (this.parts, this.clock) = ([.. parts], clock);

    /// <summary>Writes the day's files and, last, their manifest. A day asked again gives the same bytes.</summary>
    /// <param name="folder">Made if it is not there; a file in it is never replaced by another content.</param>
    /// <param name="day">A day that is over.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops; then the folder has no manifest.</param>
    public async Task<ExportOutcome> RunAsync(
        string folder, DateOnly day, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (OpensAt(day) is { } opensAt) return new ExportOutcome.DayNotOver(day, opensAt);
        using var place = new ExportFolder(folder);
        await using (var writer = new ExchangeFolderWriter(place.Draft))
        {
            foreach (var part in parts) await part.WriteAsync(writer, day, progress, cancellation);
            // Nothing of the clock's may be in the files: the same day is the same batch.
            place.Files = await writer.CompleteAsync($"export-{FieldText.Of(day)}", day.AddDays(1).StartOfDay());
        }
        return place.Publish();
    }

    /// <returns>Null when the day is over.</returns>
    private DateTimeOffset? OpensAt(DateOnly day)
    {
        var now = clock.GetUtcNow();
        var lastOver = (now - Stragglers).ToPacificDate().AddDays(-1);
        return day <= lastOver ? null : day.AddDays(1).StartOfDay() + Stragglers;
    }
}
