using System.Globalization;
using CalWater.Exchange.Files;
using CsvHelper;

namespace CalWater.Exchange.Tests.Demo;

/// <summary>Reads a written file back, asking its columns about every field.</summary>
internal static class DemoRows
{
    public static IReadOnlyList<TRow> Read<TRow>(string folder) where TRow : IExchangeRow<TRow>
    {
        using var text = File.OpenText(Path.Combine(folder, TRow.File.Name));
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        Assert.True(csv.Read());
        Assert.Equal(TRow.File.Columns.Select(column => column.Name), csv.Record);
        var (rows, reader) = (new List<TRow>(), new FieldReader());
        while (csv.Read()) rows.Add(TRow.ReadFrom(reader.Over(Accepted<TRow>(csv))));
        return rows;
    }

    private static string[] Accepted<TRow>(CsvParser csv) where TRow : IExchangeRow<TRow>
    {
        var columns = TRow.File.Columns;
        for (var index = 0; index < columns.Count; index++)
            Assert.True(columns[index].Accepts(csv.Record![index]), $"{TRow.File.Name}:{csv.Row} {columns[index].Name} '{csv.Record[index]}'");
        return csv.Record!;
    }
}
