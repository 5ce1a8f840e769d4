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

    private static readonly CsvConfiguration Configuration =
        new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

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

    /// <summary>Numbers begin with a minus sign without being formulas.</summary>
    private void Write(object? field)
    {
        switch (field)
        {
            case string or null: csv.WriteField((string?)field); break;
            case Money amount: csv.WriteConvertedField(amount.ToPlainString(), typeof(string)); break;
            case DateOnly day: csv.WriteConvertedField(day.ToString("O", CultureInfo.InvariantCulture), typeof(string)); break;
            default: csv.WriteConvertedField(Convert.ToString(field, CultureInfo.InvariantCulture), typeof(string)); break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await csv.DisposeAsync();
        await text.DisposeAsync();
    }
}
