using CalWater.Database.Bulk;
using CalWater.Exchange.Files;

namespace CalWater.Exchange.Import.Reading;

/// <summary>What is wrong with a field.</summary>
internal static class FieldFaults
{
    /// <returns>Null when nothing is.</returns>
    public static FaultReason? Of(ExchangeColumn column, string field)
    {
        if (column.Accepts(field)) return field.Contains('\uFFFD', StringComparison.Ordinal) ? new(FaultCode.NotUtf8) : null;
        return field.Length == 0 ? new(FaultCode.Empty) : column.Type switch
        {
            ColumnType.Account => new(FaultCode.NoAccountNumber),
            ColumnType.ZipCode => new(FaultCode.NoZip),
            ColumnType.Date => new(FaultCode.NoDate),
            ColumnType.Moment => new(FaultCode.NoMoment),
            ColumnType.Dollars => new(FaultCode.NoAmount),
            ColumnType.FourDecimals => new(FaultCode.NoRate),
            ColumnType.Whole => new(FaultCode.NoWholeNumber),
            ColumnType.Choice => new(FaultCode.NoChoice, string.Join(", ", column.Choices)),
            _ when field.Length > ExchangeColumn.LongestText => new(FaultCode.TooLong, FieldText.Of(ExchangeColumn.LongestText)),
            _ when field.AsSpan().ContainsAny('\r', '\n') => new(FaultCode.LineBreak),
            _ => new(FaultCode.ControlCharacter)
        };
    }
}
