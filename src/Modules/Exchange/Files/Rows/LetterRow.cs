using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A letter the utility is asked to mail.</summary>
internal sealed record LetterRow(
    AccountNumber AccountNumber, string Kind, string Body, DateTimeOffset At) : IExchangeRow<LetterRow>
{
    public static ExchangeFile File { get; } = new("letters.csv",
    [
        new("account_number", Account, Key),
        new("kind", Choice, Key) { Choices = ["mailed-pin"] },
        new("body", Text, Required),
        new("at", Moment, Key)
    ]);

    public static LetterRow ReadFrom(FieldReader fields) => new(
        fields.Account(), fields.Text(), fields.Text(), fields.Moment());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(AccountNumber).Add(Kind).Add(Body).Add(At);
}
