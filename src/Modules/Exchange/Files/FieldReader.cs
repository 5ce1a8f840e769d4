namespace CalWater.Exchange.Files;

/// <summary>Hands out the fields of one row after the other, each as its column's type. Used again for each row.</summary>
internal sealed class FieldReader
{
    private IReadOnlyList<string> fields = [];
    private int next;

    /// <summary>Starts a row whose fields stand in the order of the file's columns.</summary>
    public FieldReader Over(IReadOnlyList<string> row)
    {
        (fields, next) = (row, 0);
        return this;
    }

    public string Text() => fields[next++];
    public string? TextOrNone() => Text() is { Length: > 0 } text ? text : null;
    public AccountNumber Account() => AccountNumber.Parse(Text());
    public AccountNumber? AccountOrNone() => TextOrNone() is { } text ? AccountNumber.Parse(text) : null;
    public Zip Zip() => CalWater.Zip.Parse(Text());
    public DateOnly Date() => FieldText.TryDate(Text(), out var date) ? date : throw Malformed("date");
    public DateOnly? DateOrNone() => IsEmpty() ? null : Date();
    public DateTimeOffset Moment() => FieldText.TryMoment(Text(), out var moment) ? moment : throw Malformed("moment");
    public Money Amount() => FieldText.TryAmount(Text(), out var amount) ? amount : throw Malformed("amount");
    public Money? AmountOrNone() => IsEmpty() ? null : Amount();
    public decimal? RateOrNone() => IsEmpty() ? null : Rate();
    public int Whole() => FieldText.TryWhole(Text(), out var number) ? number : throw Malformed("whole number");
    public int? WholeOrNone() => IsEmpty() ? null : Whole();
    public T Choice<T>() where T : struct, Enum => Choices<T>.Parse(Text());
    public bool Yes() => Text() == FieldText.Of(true);
    public Language? LanguageOrNone() => TextOrNone() is { } tag ? Languages.FromTag(tag) : null;

    private decimal Rate() => FieldText.TryRate(Text(), out var rate) ? rate : throw Malformed("rate");

    private bool IsEmpty()
    {
        if (fields[next].Length > 0) return false;
        next++;
        return true;
    }

    private FormatException Malformed(string what) => new($"'{fields[next - 1]}' is no {what}.");
}
