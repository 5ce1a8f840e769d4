using CalWater.Database.Bulk;
using CalWater.Exchange.Files;

namespace CalWater.Exchange.Import.Reading;

/// <summary>Where a file's columns stand; an optional one may be left out.</summary>
/// <param name="Count">How many fields a row has.</param>
/// <param name="At">For each column the position of its field, or -1.</param>
/// <param name="Faults">Columns that are missing, unknown or there twice.</param>
internal sealed record FileHeader(int Count, IReadOnlyList<int> At, IReadOnlyList<(string Column, FaultCode Fault)> Faults)
{
    public static FileHeader Of(ExchangeFile file, string[] names)
    {
        var faults = file.Columns.Where(column => column.IsRequired && !names.Contains(column.Name)).Select(column => (column.Name, FaultCode.Missing))
            .Concat(names.Where(name => file.IndexOf(name) < 0).Select(name => (name, FaultCode.ColumnUnknown)))
            .Concat(names.CountBy(name => name).Where(name => name.Value > 1).Select(name => (name.Key, FaultCode.ColumnTwice)));
        return new(names.Length, [.. file.Columns.Select(column => Array.IndexOf(names, column.Name))], [.. faults]);
    }
}
