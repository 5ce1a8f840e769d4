using System.Globalization;
using System.Text;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;
using CsvHelper;
using CsvHelper.Configuration;

namespace CalWater.Exchange.Import.Reading;

/// <summary>Reads one file row by row, counting and summing; what is malformed becomes a fault of the batch.</summary>
internal sealed class ExchangeFileReader<TRow> : IDisposable where TRow : IExchangeRow<TRow>
{
    private static readonly ExchangeFile Told = TRow.File;
    private static readonly int KeyIndex = Told.IndexOf(Told.Key.Count > 0 ? Told.Key[0].Name : Told.Columns[0].Name);

    /// <summary>A quote that nothing closes makes the rest of the file one field: it is read no further than this.</summary>
    private const int LongestField = 16 * 1024 * 1024;

    private readonly string path;
    private readonly BatchFolder batch;
    private readonly CsvParser csv;
    private readonly FieldReader fields = new();
    private readonly string[] row = new string[Told.Columns.Count];
    private bool isReadable;

    public ExchangeFileReader(string path, BatchFolder batch)
    {
        (this.path, this.batch) = (path, batch);
        csv = new CsvParser(new StreamReader(path, Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MaxFieldSize = LongestField,
            BadDataFound = bad => batch.Torn(Told.Name, bad.Field, new(FaultCode.NotQuoted), bad.Context.Parser!.RawRow)
        });
    }

    public int Rows { get; private set; }

    /// <summary>The sum so far; null once an amount could not be read.</summary>
    private Money? Total { get; set; } = Told.TotalIndex < 0 ? null : Money.Zero;

    /// <summary>The well-formed rows.</summary>
    public IEnumerable<Imported<TRow>> Read()
    {
        if (!FileEncoding.IsUtf8(path))
        {
            batch.Torn(Told.Name, null, new(FaultCode.NotUtf8ButUtf16), 1);
            yield break;
        }

        if (Header() is not { } header) yield break;
        while (ReadRow())
        {
            Rows++;
            if (Fill(header) && IsWellFormed()) yield return new(csv.RawRow, TRow.ReadFrom(fields.Over(row)));
        }
    }

    /// <summary>Holds count and total against the manifest.</summary>
    public void Compare(ManifestRow told)
    {
        if (!isReadable) return;
        if (told.Rows != Rows)
            batch.Torn(Told.Name, Rows.ToString(CultureInfo.InvariantCulture), new(FaultCode.OtherRowCount, FieldText.Of(told.Rows)));
        if (Total is { } total && total != told.Total && told.Rows == Rows)
            batch.Fault(Told.Name, null, Told.Columns[Told.TotalIndex].Name, total.ToPlainString(),
                told.Total is { } other ? new(FaultCode.OtherTotal, other.ToPlainString()) : new(FaultCode.UntoldTotal));
    }

    public void Dispose() => csv.Dispose();

    /// <summary>False at the end of the file, and where a field has no end.</summary>
    private bool ReadRow()
    {
        var line = csv.RawRow + 1;
        try
        {
            return csv.Read();
        }
        catch (MaxFieldSizeException)
        {
            batch.Torn(Told.Name, null, new(FaultCode.EndlessField), line);
            return false;
        }
    }

    private FileHeader? Header()
    {
        var header = FileHeader.Of(Told, ReadRow() ? csv.Record! : []);
        foreach (var (column, fault) in header.Faults) batch.Torn(Told.Name, null, new(fault), 1, column);
        isReadable = header.Faults.Count == 0;
        return isReadable ? header : null;
    }

    private bool Fill(FileHeader header)
    {
        if (csv.Count != header.Count)
        {
            FaultyRow(null, null, new(FaultCode.OtherFieldCount, FieldText.Of(csv.Count), FieldText.Of(header.Count)), csv[0]);
            return false;
        }

        for (var index = 0; index < row.Length; index++) row[index] = header.At[index] < 0 ? "" : csv[header.At[index]];
        return true;
    }

    private bool IsWellFormed()
    {
        var isWellFormed = true;
        for (var index = 0; index < row.Length; index++)
        {
            if (FieldFaults.Of(Told.Columns[index], row[index]) is not { } reason) continue;
            FaultyRow(Told.Columns[index].Name, row[index], reason, row[KeyIndex]);
            isWellFormed = false;
        }

        if (Total is not null) Total = FieldText.TryAmount(row[Told.TotalIndex], out var amount) ? Total + amount : null;
        return isWellFormed;
    }

    private void FaultyRow(string? column, string? value, FaultReason reason, string key) =>
        batch.FaultyRow(Told.Name, csv.RawRow, column, value, reason, key);
}
