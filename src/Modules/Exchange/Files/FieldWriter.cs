using CsvHelper;

namespace CalWater.Exchange.Files;

/// <summary>Takes the values of one row after the other, in the order of the columns, and sums up what the manifest wants.</summary>
internal sealed class FieldWriter(CsvWriter csv, ExchangeFile file)
{
    private int next;

    /// <summary>The sum of the file's total column so far.</summary>
    public Money Total { get; private set; }

    public FieldWriter Add(string? text)
    {
        csv.WriteField(text ?? "");
        next++;
        return this;
    }

    public FieldWriter Add(Money? amount)
    {
        if (next == file.TotalIndex) Total += amount ?? Money.Zero;
        return Add(amount?.ToPlainString());
    }

    public FieldWriter Add(AccountNumber? account) => Add(account?.ToString());
    public FieldWriter Add(Zip zip) => Add(zip.ToString());
    public FieldWriter Add(DateOnly? date) => Add(date is { } day ? FieldText.Of(day) : null);
    public FieldWriter Add(DateTimeOffset moment) => Add(FieldText.Of(moment));
    public FieldWriter Add(int? number) => Add(number is { } whole ? FieldText.Of(whole) : null);
    public FieldWriter AddRate(decimal? rate) => Add(rate is { } dollars ? FieldText.OfRate(dollars) : null);
    public FieldWriter Add(bool yes) => Add(FieldText.Of(yes));
    public FieldWriter Add(Language? language) => Add(language?.Tag());
    public FieldWriter AddChoice<T>(T value) where T : struct, Enum => Add(Choices<T>.NameOf(value));

    public async Task EndRowAsync()
    {
        await csv.NextRecordAsync();
        next = 0;
    }
}
