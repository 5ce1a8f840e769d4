using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;
using CsvHelper;
using CsvHelper.Configuration;

namespace CalWater.Exchange.Tests.Mutations;

/// <summary>A good batch as tables of text that a mutation changes; written with a manifest that tells what is there then.</summary>
internal sealed class MutatedBatch
{
    private static readonly CsvConfiguration Plain = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
    private readonly Dictionary<string, List<string[]>> files;

    private MutatedBatch(Dictionary<string, List<string[]>> files) => this.files = files;

    /// <summary>Changes the manifest's rows once they are known: batch, moment, file, rows, total, hash.</summary>
    public Action<List<string[]>> Manifest { get; set; } = _ => { };

    public HashSet<string> Missing { get; } = [];

    /// <summary>A file whose characters are written as Latin-1.</summary>
    public string? Latin { get; set; }

    /// <summary>A file whose first text is replaced after it was written.</summary>
    public (string File, string Text, string Instead)? Raw { get; set; }

    public List<string[]> this[string file] => files[file];

    public static MutatedBatch Read(string folder) =>
        new(ExchangeFiles.Inbound.ToDictionary(file => file.Name, file => Parse(Path.Combine(folder, file.Name))));

    public int Column(string file, string name) => Array.IndexOf(files[file][0], name);

    public MutatedBatch Copy() => new(files.ToDictionary(file => file.Key, file => file.Value.Select(row => (string[])row.Clone()).ToList()));

    public void Write(string folder, string batch)
    {
        List<string[]> manifest = [];
        foreach (var (file, rows) in files.Where(file => !Missing.Contains(file.Key)))
        {
            var bytes = (Latin == file ? Encoding.Latin1 : Encoding.UTF8).GetBytes(Text(file, rows));
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
            manifest.Add([batch, "2026-12-01T00:00:00Z", file, $"{rows.Count - 1}", Total(file, rows), Convert.ToHexStringLower(SHA256.HashData(bytes))]);
        }
        foreach (var file in Missing) manifest.Add([batch, "2026-12-01T00:00:00Z", file, "0", "", ""]);
        Manifest(manifest);
        File.WriteAllText(Path.Combine(folder, ManifestRow.File.Name), Text("", [["batch_id", "created_at", "file", "rows", "total", "sha256"], .. manifest]));
    }

    private string Text(string file, List<string[]> rows)
    {
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, Plain, leaveOpen: true))
            foreach (var row in rows)
            {
                foreach (var field in row) csv.WriteField(field);
                csv.NextRecord();
            }
        return Raw is { } raw && raw.File == file ? text.ToString().Replace(raw.Text, raw.Instead, StringComparison.Ordinal) : text.ToString();
    }

    private static string Total(string file, List<string[]> rows)
    {
        var index = ExchangeFiles.Inbound.Single(each => each.Name == file).TotalIndex;
        return index < 0 ? "" : rows.Skip(1).Sum(row => decimal.TryParse(row[index], CultureInfo.InvariantCulture, out var amount) ? amount : 0).ToString("F2", CultureInfo.InvariantCulture);
    }

    private static List<string[]> Parse(string path)
    {
        using var csv = new CsvParser(new StreamReader(path), Plain);
        List<string[]> rows = [];
        while (csv.Read()) rows.Add(csv.Record!);
        return rows;
    }
}
