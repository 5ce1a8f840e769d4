using System.IO.Compression;

namespace CalWater.Web.Downloads;

/// <summary>Puts files into a ZIP archive one after the other; nothing of one is kept when the next begins.</summary>
internal static class ZipDownload
{
    public const string Type = "application/zip";

    /// <summary>An archive that is written to the output as it grows.</summary>
    public static Task<ZipArchive> BeginAsync(Stream output, CancellationToken cancellation) =>
        ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);

    public static async Task AddAsync(this ZipArchive archive, string name, CompressionLevel level, Func<Stream, Task> write, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(Safe(name), level).OpenAsync(cancellation);
        await write(entry);
    }

    /// <summary>A name from the CIS never leads out of the folder it is unpacked to.</summary>
    private static string Safe(string name) =>
        new([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' ? letter : '-')]);
}
