using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>What a customer chose in the portal.</summary>
internal sealed record EnrolmentRow(
    AccountNumber AccountNumber, string Kind, string? Value, DateTimeOffset At) : IExchangeRow<EnrolmentRow>
{
    public static ExchangeFile File { get; } = new("enrolments.csv",
    [
        new("account_number", Account, Key),
        new("kind", Choice, Key) { Choices = EnrolmentKinds.All },
        new("value", Text, MayBeEmpty),
        new("at", Moment, Key)
    ]);

    public static EnrolmentRow ReadFrom(FieldReader fields) => new(
        fields.Account(), fields.Text(), fields.TextOrNone(), fields.Moment());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(AccountNumber).Add(Kind).Add(Value).Add(At);
}
