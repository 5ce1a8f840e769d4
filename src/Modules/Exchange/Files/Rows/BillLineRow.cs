using CalWater.Billing.Bills;
using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>One charge or credit of a bill.</summary>
internal sealed record BillLineRow(
    string BillNumber, int Line, BillLineKind Kind, string DescriptionEn, Money Amount, string? DescriptionEs,
    int? Tier, int? QuantityCcf, decimal? Rate, string? MeterNumber, DateOnly? From, DateOnly? To, string? Schedule) : IExchangeRow<BillLineRow>
{
    public static ExchangeFile File { get; } = new("bill_lines.csv",
    [
        new("bill_number", Text, Key),
        new("line", Whole, Key),
        new("kind", Choice, Required) { Choices = Choices<BillLineKind>.Names },
        new("description_en", Text, Required),
        new("amount", Dollars, Total),
        new("description_es", Text),
        new("tier", Whole),
        new("quantity_ccf", Whole),
        new("rate", FourDecimals),
        new("meter_number", Text),
        new("from", Date),
        new("to", Date),
        new("schedule", Text)
    ]);

    public static BillLineRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Whole(), fields.Choice<BillLineKind>(), fields.Text(), fields.Amount(),
        fields.TextOrNone(), fields.WholeOrNone(), fields.WholeOrNone(), fields.RateOrNone(), fields.TextOrNone(),
        fields.DateOrNone(), fields.DateOrNone(), fields.TextOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(BillNumber).Add(Line).AddChoice(Kind).Add(DescriptionEn).Add(Amount).Add(DescriptionEs)
            .Add(Tier).Add(QuantityCcf).AddRate(Rate).Add(MeterNumber).Add(From).Add(To).Add(Schedule);
}
