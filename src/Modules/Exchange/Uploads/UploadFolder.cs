using System.IO.Compression;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Uploads;

/// <summary>
/// Writes what was sent into a folder: the files of a batch by their own names and nothing else, whatever paths an archive
/// holds, and no more bytes than a batch may have, whatever sizes it tells.
/// </summary>
internal sealed class UploadFolder(string folder, long mostBytes)
{
    private static readonly HashSet<string> Known = [ManifestRow.File.Name, .. ExchangeFiles.Inbound.Select(file => file.Name)];

    private readonly byte[] buffer = new byte[1 << 16];
    private long bytes;

    /// <returns>Null when everything is there.</returns>
    public async Task<UploadAnswer.Refused?> FillAsync(IEnumerable<UploadedFile> files, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            if (await AddAsync(file, cancellation) is { } refused) return refused;
        return File.Exists(PathOf(ManifestRow.File.Name)) ? null : new(UploadFault.NoManifest);
    }

    private async Task<UploadAnswer.Refused?> AddAsync(UploadedFile file, CancellationToken cancellation)
    {
        await using var content = file.Open();
        return file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? await UnpackAsync(file.Name, content, cancellation)
            : await CopyAsync(file.Name, content, cancellation);
    }

    /// <summary>A file too short to be an archive is told as a position outside of it.</summary>
    private async Task<UploadAnswer.Refused?> UnpackAsync(string name, Stream content, CancellationToken cancellation)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, null, cancellation);
            foreach (var entry in zip.Entries.Where(IsFile))
            {
                await using var unpacked = await entry.OpenAsync(cancellation);
                if (await CopyAsync(entry.FullName, unpacked, cancellation) is { } refused) return refused;
            }
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentOutOfRangeException)
        {
            return new(UploadFault.NotAZip, name);
        }
    }

    /// <summary>Folders, and what macOS adds, are passed over.</summary>
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private async Task<UploadAnswer.Refused?> CopyAsync(string path, Stream content, CancellationToken cancellation)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!Known.TryGetValue(name, out var known)) return new(UploadFault.UnknownFile, path);
        if (File.Exists(PathOf(known))) return new(UploadFault.SentTwice, path);
        await using var file = File.Create(PathOf(known));
        while (await content.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if ((bytes += read) > mostBytes) return new(UploadFault.TooLarge, path);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return null;
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
