using CalWater.Exchange.Files;

namespace CalWater.Exchange.Import.Reading;

/// <summary>What is wrong with a field, in the words of the billing office.</summary>
internal static class FieldFaults
{
    /// <returns>Null when nothing is.</returns>
    public static string? Of(ExchangeColumn column, string field)
    {
        if (column.Accepts(field)) return field.Contains('\uFFFD', StringComparison.Ordinal) ? "is not UTF-8" : null;
        return field.Length == 0 ? "must be given" : column.Type switch
        {
            ColumnType.Account => "is not an account number (ten digits)",
            ColumnType.ZipCode => "is not a ZIP code (five digits, or ZIP+4)",
            ColumnType.Date => "is not a date (2026-11-22)",
            ColumnType.Moment => "is not a moment (2026-11-22T03:15:00Z)",
            ColumnType.Dollars => "is not an amount (83.00)",
            ColumnType.FourDecimals => "is not a rate (4.1234)",
            ColumnType.Whole => "is not a whole number",
            ColumnType.Choice => $"is none of {string.Join(", ", column.Choices)}",
            _ when field.Length > ExchangeColumn.LongestText => $"is longer than {ExchangeColumn.LongestText} characters",
            _ when field.AsSpan().ContainsAny('\r', '\n') => "has a line break",
            _ => "has a control character"
        };
    }
}
