using System.Globalization;
using CalWater.Database.Bulk;
using CalWater.Exchange.Import;
using CsvHelper;
using CsvHelper.Configuration;

namespace CalWater.Exchange.Deliveries;

/// <summary>Faults as a file for a spreadsheet, their reasons in the reader's language. A field that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
public static class FaultCsv
{
    private static readonly CsvConfiguration ForSpreadsheets = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

    public static async Task WriteAsync(TextWriter writer, IAsyncEnumerable<RowFault> faults, Language language, CancellationToken cancellation = default)
    {
        await using var csv = new CsvWriter(writer, ForSpreadsheets, leaveOpen: true);
        await WriteRowAsync(csv, "file", "line", "column", "value", "reason");
        await foreach (var fault in faults.WithCancellation(cancellation))
            await WriteRowAsync(csv, fault.File, fault.Line?.ToString(CultureInfo.InvariantCulture), fault.Column, fault.Value, FaultWords.Of(fault.Reason, language));
    }

    private static async Task WriteRowAsync(CsvWriter csv, params string?[] fields)
    {
        foreach (var field in fields) csv.WriteField(field);
        await csv.NextRecordAsync();
    }
}
