using System.Globalization;

namespace CalWater.Bench.Imports;

/// <summary>
/// The batch of an ordinary night, made out of a batch that was imported: every account once more, a few of them changed,
/// and a new bill with its lines, read and payment for some.
/// </summary>
internal sealed class NightBatch(string first, string night)
{
    private const int Bills = 5000;
    private const int OneChangedIn = 500;

    public async Task WriteAsync()
    {
        Directory.CreateDirectory(night);
        var last = LastBills();
        List<(string File, int Rows, decimal? Total)> manifest =
        [
            await CopyAsync("centers.csv", row => row), await CopyAsync("accounts.csv", Changed),
            await WriteAsync("bills.csv", last.Values.Select(Bill), last.Values.Sum(bill => decimal.Parse(bill[6], CultureInfo.InvariantCulture))),
            await WriteAsync("bill_lines.csv", Lines(last), last.Values.Sum(bill => decimal.Parse(bill[6], CultureInfo.InvariantCulture))),
            await WriteAsync("reads.csv", last.Values.Select(bill => $"{bill[1]},NIGHT,{Day(bill[5], 30)},1000,actual,10")),
            await WriteAsync("payments.csv", last.Values.Select(bill => $"NP{bill[0]},{bill[1]},{Day(bill[2], 10)},{bill[9]},bank"), last.Values.Sum(bill => decimal.Parse(bill[9], CultureInfo.InvariantCulture))),
            await WriteAsync("adjustments.csv", [], 0), await WriteAsync("legacy_users.csv", [])
        ];
        await File.WriteAllLinesAsync(Path.Combine(night, "manifest.csv"), manifest
            .Select(file => $"night,2100-01-01T00:00:00Z,{file.File},{file.Rows},{file.Total?.ToString("F2", CultureInfo.InvariantCulture)}").Prepend("batch_id,created_at,file,rows,total"));
    }

    /// <summary>The newest bill of each of the first accounts; the files are in the order of accounts, no field of a bill's first ten has a comma.</summary>
    private Dictionary<string, string[]> LastBills()
    {
        var last = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var bill in Rows("bills.csv").Select(row => row.Split(',')))
        {
            if (last.Count == Bills && !last.ContainsKey(bill[1])) break;
            last[bill[1]] = bill;
        }
        return last;
    }

    private IEnumerable<string> Lines(Dictionary<string, string[]> last)
    {
        var numbers = last.Values.Select(bill => bill[0]).ToHashSet(StringComparer.Ordinal);
        return Rows("bill_lines.csv").Where(row => numbers.Contains(row[..row.IndexOf(',', StringComparison.Ordinal)])).Select(row => "N" + row);
    }

    private static string Bill(string[] old) => string.Join(',',
        "N" + old[0], old[1], Day(old[2], 30), Day(old[3], 30), Day(old[5], 1), Day(old[5], 30), old[6], old[9], old[9], old[6], "", "", "");

    private static string Changed(string row, int number) => number % OneChangedIn == 0 ? row.Replace(",residential,", ",commercial,", StringComparison.Ordinal) : row;

    private static string Day(string day, int later) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<string> Rows(string file) => File.ReadLines(Path.Combine(first, file)).Skip(1);

    private Task<(string, int, decimal?)> CopyAsync(string file, Func<string, string> change) => CopyAsync(file, (row, _) => change(row));

    private Task<(string, int, decimal?)> CopyAsync(string file, Func<string, int, string> change) => WriteAsync(file, Rows(file).Select(change));

    private async Task<(string, int, decimal?)> WriteAsync(string file, IEnumerable<string> rows, decimal? total = null)
    {
        var count = 0;
        await using var writer = File.CreateText(Path.Combine(night, file));
        await writer.WriteLineAsync(File.ReadLines(Path.Combine(first, file)).First());
        foreach (var row in rows)
        {
            await writer.WriteLineAsync(row);
            count++;
        }
        return (file, count, total);
    }
}
