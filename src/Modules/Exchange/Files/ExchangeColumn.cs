namespace CalWater.Exchange.Files;

/// <summary>What a column's fields hold, and so what a well-formed one looks like.</summary>
internal enum ColumnType
{
    /// <summary>Any text without a line break.</summary>
    Text,
    /// <summary>Ten digits.</summary>
    Account,
    /// <summary>Five digits, or ZIP+4.</summary>
    ZipCode,
    /// <summary>ISO date: <c>2026-11-22</c>.</summary>
    Date,
    /// <summary>ISO date and time with an offset: <c>2026-11-22T03:15:00Z</c>.</summary>
    Moment,
    /// <summary>Decimal dollars with two digits.</summary>
    Dollars,
    /// <summary>Decimal dollars with four digits.</summary>
    FourDecimals,
    /// <summary>A whole number.</summary>
    Whole,
    /// <summary>One of the column's <see cref="ExchangeColumn.Choices"/>.</summary>
    Choice
}

/// <summary>What a column is in its file.</summary>
[Flags]
internal enum ColumnRole
{
    Optional = 0,
    /// <summary>The column must be there.</summary>
    Required = 1,
    /// <summary>The column must be there, its fields may be empty.</summary>
    MayBeEmpty = Required | 2,
    /// <summary>Part of the file's key.</summary>
    Key = Required | 4,
    /// <summary>Summed up in the manifest.</summary>
    Total = Required | 8
}

/// <summary>One column of an exchange file.</summary>
internal sealed record ExchangeColumn(string Name, ColumnType Type, ColumnRole Role = ColumnRole.Optional)
{
    /// <summary>The most characters a text may have.</summary>
    public const int LongestText = 1000;

    private const char LastControl = '\u001f';

    /// <summary>The values a <see cref="ColumnType.Choice"/> accepts.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IsRequired => Role.HasFlag(ColumnRole.Required);
    public bool IsKey => Role.HasFlag(ColumnRole.Key);
    public bool IsTotal => Role.HasFlag(ColumnRole.Total);
    public bool NeedsValue => IsRequired && !Role.HasFlag(ColumnRole.MayBeEmpty);

    /// <summary>Whether the field is well-formed, and there if it must be.</summary>
    public bool Accepts(string field) => field.Length == 0 ? !NeedsValue : Type switch
    {
        ColumnType.Account => AccountNumber.TryParse(field, out _),
        ColumnType.ZipCode => Zip.TryParse(field, out _),
        ColumnType.Date => FieldText.TryDate(field, out _),
        ColumnType.Moment => FieldText.TryMoment(field, out _),
        ColumnType.Dollars => FieldText.TryAmount(field, out _),
        ColumnType.FourDecimals => FieldText.TryRate(field, out _),
        ColumnType.Whole => FieldText.TryWhole(field, out _),
        ColumnType.Choice => Choices.Contains(field),
        _ => field.Length <= LongestText && !field.AsSpan().ContainsAnyInRange('\0', LastControl)
    };
}
