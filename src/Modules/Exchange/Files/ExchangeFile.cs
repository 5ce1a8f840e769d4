namespace CalWater.Exchange.Files;

/// <summary>One file of an exchange folder: its name and its columns in the order they stand in.</summary>
internal sealed record ExchangeFile(string Name, IReadOnlyList<ExchangeColumn> Columns)
{
    /// <summary>The columns that together identify a row.</summary>
    public IReadOnlyList<ExchangeColumn> Key { get; } = [.. Columns.Where(column => column.IsKey)];

    /// <summary>Where the column stands whose sum the manifest carries; -1 when it carries none.</summary>
    public int TotalIndex { get; } = Columns.ToList().FindIndex(column => column.IsTotal);

    public int IndexOf(string column) => Columns.ToList().FindIndex(each => each.Name == column);
}
