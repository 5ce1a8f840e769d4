using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CalWater.Web.Downloads;

/// <summary>
/// Rows for a spreadsheet: numbers and dates as programs read them, a field that would be taken for a formula disarmed with an
/// apostrophe, a byte order mark, without which spreadsheets misread accents.
/// </summary>
internal sealed class SpreadsheetCsv : IAsyncDisposable
{
    public const string Type = "text/csv; charset=utf-8";

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    private const string FormulaStart = "=+-@\t\r";

    private readonly StreamWriter text;
    private readonly CsvWriter csv;

    /// <param name="output">Stays open.</param>
    public SpreadsheetCsv(Stream output)
    {
        text = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        csv = new(text, Configuration);
    }

    /// <summary>Money is written to the cent, days as <c>2026-11-22</c>, what is missing as nothing.</summary>
    public async Task WriteAsync(params IReadOnlyList<object?> fields)
    {
        foreach (var field in fields) Write(field);
        await csv.NextRecordAsync();
    }

    private void Write(object? field) => csv.WriteField(field switch
    {
        string text => Disarmed(text),
        Money amount => amount.ToPlainString(),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(field, CultureInfo.InvariantCulture)
    });

    /// <summary>Only words are disarmed: a negative amount begins with a minus sign and is no formula.</summary>
    private static string Disarmed(string text) => text.Length > 0 && FormulaStart.Contains(text[0]) ? "'" + text : text;

    public async ValueTask DisposeAsync()
    {
        await csv.DisposeAsync();
        await text.DisposeAsync();
    }
}
