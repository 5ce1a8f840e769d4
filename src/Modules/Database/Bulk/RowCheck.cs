namespace CalWater.Database.Bulk;

/// <summary>A rule about staged rows, as the query that finds what breaks it.</summary>
/// <param name="File">The file the rows came from.</param>
/// <param name="Column">The column that breaks the rule.</param>
/// <param name="Fault">What is wrong; the detail is its first fact.</param>
/// <param name="Sql">Selects <c>file_line</c>, the value, the subject (or null) and the detail (or null), as text.</param>
public sealed record RowCheck(string File, string Column, FaultCode Fault, string Sql)
{
    /// <summary>Value and detail are cents.</summary>
    public bool IsMoney { get; init; }

    /// <summary>A key stands once in a batch.</summary>
    /// <param name="file">The file.</param>
    /// <param name="column">Its key column, or the last of them.</param>
    /// <param name="table">The staged table.</param>
    /// <param name="key">The key's columns there; the last is the value that is shown.</param>
    public static RowCheck NoDuplicates(string file, string column, string table, params string[] key)
    {
        var columns = string.Join(", ", key);
        return new(file, column, FaultCode.Twice,
            $"""
            select file_line, cast({key[^1]} as text), cast({key[0]} as text), null from {table}
            where ({columns}) in (select {columns} from {table} group by {columns} having count(*) > 1)
            """);
    }
}
