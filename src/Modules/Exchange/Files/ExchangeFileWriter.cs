using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CalWater.Exchange.Files.Rows;
using CsvHelper;
using CsvHelper.Configuration;

namespace CalWater.Exchange.Files;

/// <summary>Writes one exchange file row by row, counting, summing and hashing as it goes; memory stays flat.</summary>
internal sealed class ExchangeFileWriter<TRow> : IExchangeFileWriter where TRow : IExchangeRow<TRow>
{
    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    private readonly SHA256 hash = SHA256.Create();
    private readonly CryptoStream stream;
    private readonly CsvWriter csv;
    private readonly FieldWriter fields;
    private int rows;

    public ExchangeFileWriter(string folder)
    {
        stream = new CryptoStream(File.Create(Path.Combine(folder, TRow.File.Name), 1 << 16), hash, CryptoStreamMode.Write);
        csv = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(false), 1 << 16), Rfc4180);
        fields = new FieldWriter(csv, TRow.File);
    }

    public async Task WriteAsync(TRow row)
    {
        if (rows++ == 0) await WriteHeaderAsync();
        row.WriteTo(fields);
        await fields.EndRowAsync();
    }

    public async Task<ManifestRow> CloseAsync(string batch, DateTimeOffset at)
    {
        if (rows == 0) await WriteHeaderAsync();
        await DisposeAsync();
        Money? total = TRow.File.TotalIndex < 0 ? null : fields.Total;
        return new(batch, at, TRow.File.Name, rows, total, Convert.ToHexStringLower(hash.Hash!));
    }

    public async ValueTask DisposeAsync() => await csv.DisposeAsync();

    private async Task WriteHeaderAsync()
    {
        foreach (var column in TRow.File.Columns) fields.Add(column.Name);
        await fields.EndRowAsync();
    }
}

internal interface IExchangeFileWriter : IAsyncDisposable
{
    /// <summary>Ends the file and tells what the manifest says of it.</summary>
    Task<ManifestRow> CloseAsync(string batch, DateTimeOffset at);
}
