using System.Security.Cryptography;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Export;

/// <summary>
/// The folder of an export: drafted in a folder inside it, then moved up file by file, the manifest last. What a crash cut
/// short is finished by the next run, because it writes the same files.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly string folder;

    public ExportFolder(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        Draft = Path.Combine(this.folder, ".draft");
    }

    /// <summary>Where the files are written; gone at the end.</summary>
    public string Draft { get; }

    /// <summary>The files of the draft, without its manifest.</summary>
    public IReadOnlyList<ManifestRow> Files { get; set; } = [];

    private string Batch => Files[0].BatchId;

    private IEnumerable<string> Names => [.. Files.Select(file => file.FileName), ManifestRow.File.Name];

    private List<ExportedFile> Summary => [.. Files.Select(file => new ExportedFile(file.FileName, file.Rows, file.Total))];

    public ExportOutcome Publish()
    {
        var missing = Names.Where(name => !File.Exists(Final(name))).ToList();
        if (Names.Except(missing).FirstOrDefault(IsOther) is { } other) return new ExportOutcome.FolderTaken(other);
        if (missing.Count == 0) return new ExportOutcome.AlreadyThere(Batch, Summary);
        foreach (var name in missing) File.Move(Drafted(name), Final(name));
        return new ExportOutcome.Written(Batch, Summary);
    }

    public void Dispose()
    {
        if (Directory.Exists(Draft)) Directory.Delete(Draft, recursive: true);
    }

    private bool IsOther(string name) => !Hash(Final(name)).AsSpan().SequenceEqual(Hash(Drafted(name)));

    private string Final(string name) => Path.Combine(folder, name);

    private string Drafted(string name) => Path.Combine(Draft, name);

    private static byte[] Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return SHA256.HashData(stream);
    }
}
