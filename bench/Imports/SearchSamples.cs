using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CalWater.Bench.Imports;

/// <summary>What a CSR types, taken from all over a folder of the CIS.</summary>
internal sealed class SearchSamples(string folder)
{
    public IEnumerable<(string Kind, IReadOnlyList<string> Texts)> Of(int count)
    {
        var accounts = Spread("accounts.csv", count);
        yield return ("name", [.. accounts.Select(row => row[2])]);
        yield return ("address", [.. accounts.Select(row => $"{row[3]} {row[4]}")]);
        yield return ("number", [.. accounts.Select(row => row[0][..7])]);
        yield return ("e-mail", [.. accounts.Select(row => row[17][..row[17].IndexOf('@', StringComparison.Ordinal)] + "@")]);
        yield return ("misspelled name", [.. accounts.Select(row => Misspell(row[2]))]);
        yield return ("old user name", [.. Spread("legacy_users.csv", count).Select(row => row[0][..Math.Min(6, row[0].Length)])]);
    }

    /// <summary>Two letters in the middle of the last word change places.</summary>
    private static string Misspell(string name)
    {
        var middle = name.Length - ((name.Length - name.LastIndexOf(' ')) / 2);
        return name[..(middle - 1)] + name[middle] + name[middle - 1] + name[(middle + 1)..];
    }

    private List<string[]> Spread(string file, int count)
    {
        var path = Path.Combine(folder, file);
        var every = Math.Max(1, (File.ReadLines(path).Count() - 1) / count);
        using var csv = new CsvParser(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        var rows = new List<string[]>();
        for (var row = 0; csv.Read() && rows.Count < count; row++)
            if (row % every == every / 2) rows.Add(csv.Record!);
        return rows;
    }
}
