using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Files;

/// <summary>
/// Writes a folder of exchange files. The manifest comes last, so that a folder with a manifest is complete.
/// </summary>
internal sealed class ExchangeFolderWriter : IAsyncDisposable
{
    private readonly string folder;
    private readonly List<IExchangeFileWriter> files = [];

    public ExchangeFolderWriter(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        File.Delete(Path.Combine(this.folder, ManifestRow.File.Name));
    }

    /// <summary>Starts a file; the manifest will list it in this order.</summary>
    public ExchangeFileWriter<TRow> Open<TRow>() where TRow : IExchangeRow<TRow>
    {
        var writer = new ExchangeFileWriter<TRow>(folder);
        files.Add(writer);
        return writer;
    }

    /// <summary>Ends all files and writes the manifest.</summary>
    public async Task<IReadOnlyList<ManifestRow>> CompleteAsync(string batch, DateTimeOffset at)
    {
        var manifest = new List<ManifestRow>();
        foreach (var file in files) manifest.Add(await file.CloseAsync(batch, at));
        await using var writer = new ExchangeFileWriter<ManifestRow>(folder);
        foreach (var row in manifest) await writer.WriteAsync(row);
        return manifest;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in files) await file.DisposeAsync();
    }
}
