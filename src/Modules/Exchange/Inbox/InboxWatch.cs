using System.Globalization;
using CalWater.Exchange.Files.Rows;
using CalWater.Exchange.Import;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Inbox;

/// <summary>
/// Tells which folders of the inbox are complete. A folder without a manifest is still being copied. With one, and unchanged
/// since the last look, it is complete if every file has the content its manifest tells; if not, it may still become so,
/// until nothing in it changed for <see cref="ExchangeOptions.InboxPatience"/>: then it is judged as it is.
/// </summary>
internal sealed class InboxWatch(IOptions<ExchangeOptions> options, TimeProvider clock)
{
    private readonly Dictionary<string, Sighting> seen = new(StringComparer.Ordinal);

    /// <summary>The complete folders, those that the CIS wrote first coming first.</summary>
    public async Task<IReadOnlyList<string>> ReadyAsync(CancellationToken cancellation)
    {
        string[] folders = [.. Folders()];
        foreach (var gone in seen.Keys.Except(folders).ToList()) seen.Remove(gone);
        foreach (var folder in folders) seen[folder] = await TryLookAsync(folder, cancellation);
        return [.. seen.Where(each => IsReady(each.Value)).OrderBy(each => each.Value.CreatedAt).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key)];
    }

    /// <summary>The folder could not be put away; it waits until somebody changes it.</summary>
    public void PassOver(string folder) => seen[folder] = new(StampOf(folder), clock.GetTimestamp()) { IsStuck = true };

    /// <summary>A name that begins with a dot is that of a folder under way.</summary>
    private IEnumerable<string> Folders() => Directory.EnumerateDirectories(options.Value.Inbox!)
        .Where(folder => Path.GetFileName(folder) is var name && !name.StartsWith('.') && !InboxShelf.Shelves.Contains(name))
        .Where(folder => File.Exists(Path.Combine(folder, ManifestRow.File.Name)));

    /// <summary>What another process puts away meanwhile, or still holds open, is looked at again.</summary>
    private async Task<Sighting> TryLookAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            return await LookAsync(folder, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new("", clock.GetTimestamp());
        }
    }

    private async Task<Sighting> LookAsync(string folder, CancellationToken cancellation)
    {
        var stamp = StampOf(folder);
        if (seen.GetValueOrDefault(folder) is not { } last || last.Stamp != stamp) return new(stamp, clock.GetTimestamp());
        return last.IsJudged ? last : await JudgeAsync(folder, last, cancellation);
    }

    private static async Task<Sighting> JudgeAsync(string folder, Sighting sighting, CancellationToken cancellation)
    {
        var batch = await BatchFolder.OpenAsync(folder, null, cancellation);
        var isWhole = batch is { Faults.Any: false, Manifest: { } manifest } && manifest.Files.Values.All(file => file.Sha256 is not null);
        return sighting with { IsJudged = true, IsWhole = isWhole, CreatedAt = batch.Manifest?.CreatedAt ?? DateTimeOffset.MinValue };
    }

    private bool IsReady(Sighting sighting) =>
        sighting is { IsJudged: true, IsStuck: false } && (sighting.IsWhole || clock.GetElapsedTime(sighting.Since) >= options.Value.InboxPatience);

    /// <summary>Sizes and times, held against those of another look only: no two machines' clocks are compared.</summary>
    private static string StampOf(string folder) => string.Join('\n', new DirectoryInfo(folder).EnumerateFiles()
        .Where(file => !InboxShelf.Reports.Contains(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));

    /// <param name="Since">When it was first seen so.</param>
    private sealed record Sighting(string Stamp, long Since)
    {
        public bool IsJudged { get; init; }
        public bool IsWhole { get; init; }
        public bool IsStuck { get; init; }
        public DateTimeOffset CreatedAt { get; init; }
    }
}
