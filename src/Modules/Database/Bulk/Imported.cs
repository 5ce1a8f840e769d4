namespace CalWater.Database.Bulk;

/// <summary>A row of an imported file and the line it stands on.</summary>
public sealed record Imported<T>(int FileLine, T Row);

/// <summary>Something wrong in an imported file.</summary>
/// <param name="File">Such as <c>bills.csv</c>.</param>
/// <param name="Line">The line in the file, 1 for the header; null where the whole file is meant.</param>
/// <param name="Column">The column; null where the whole line is meant.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Subject">The bill or account it is about: a fault of that one's own row explains this one.</param>
public sealed record RowFault(string File, int? Line, string? Column, string? Value, FaultReason Reason, string? Subject = null);
