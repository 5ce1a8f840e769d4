using System.Globalization;
using System.IO.Compression;
using System.Text;
using CalWater.Testing;
using CsvHelper;

namespace CalWater.Web.Tests.Accounts;

/// <summary>Files of the portal as a program reads them.</summary>
internal static class Downloads
{
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CsvAsync(this Visitor visitor, string path) =>
        Csv(await visitor.Http.GetByteArrayAsync(path));

    /// <summary>The rows, each by the headings.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(byte[] file)
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        using var csv = new CsvReader(new StreamReader(new MemoryStream(file), Encoding.UTF8), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(field => field.Key, field => (string)field.Value))];
    }

    /// <summary>The files in the ZIP, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ZipAsync(this Visitor visitor, string path)
    {
        await using var zip = new ZipArchive(new MemoryStream(await visitor.Http.GetByteArrayAsync(path)));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            var file = new MemoryStream();
            await using (var content = await entry.OpenAsync()) await content.CopyToAsync(file);
            files.Add(entry.FullName, file.ToArray());
        }
        return files;
    }
}
