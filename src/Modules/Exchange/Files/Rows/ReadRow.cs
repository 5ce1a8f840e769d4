using CalWater.Billing.Bills;
using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A meter read, in CCF.</summary>
internal sealed record ReadRow(
    AccountNumber AccountNumber, string MeterNumber, DateOnly ReadOn, int Reading, ReadKind Kind, int? UsageCcf) : IExchangeRow<ReadRow>
{
    public static ExchangeFile File { get; } = new("reads.csv",
    [
        new("account_number", Account, Key),
        new("meter_number", Text, Key),
        new("read_on", Date, Key),
        new("reading", Whole, Required),
        new("kind", Choice, Required) { Choices = Choices<ReadKind>.Names },
        new("usage_ccf", Whole)
    ]);

    public static ReadRow ReadFrom(FieldReader fields) => new(
        fields.Account(), fields.Text(), fields.Date(), fields.Whole(), fields.Choice<ReadKind>(),
        fields.WholeOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(AccountNumber).Add(MeterNumber).Add(ReadOn).Add(Reading).AddChoice(Kind).Add(UsageCcf);
}
