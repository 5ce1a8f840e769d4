using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A posting of the CIS that is neither a bill nor a payment.</summary>
internal sealed record AdjustmentRow(
    string Reference, AccountNumber AccountNumber, DateOnly PostedOn, AdjustmentKind Kind, Money Amount,
    string? DescriptionEn, string? DescriptionEs) : IExchangeRow<AdjustmentRow>
{
    public static ExchangeFile File { get; } = new("adjustments.csv",
    [
        new("reference", Text, Key),
        new("account_number", Account, Required),
        new("posted_on", Date, Required),
        new("kind", Choice, Required) { Choices = Choices<AdjustmentKind>.Names },
        new("amount", Dollars, Total),
        new("description_en", Text),
        new("description_es", Text)
    ]);

    public static AdjustmentRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Account(), fields.Date(), fields.Choice<AdjustmentKind>(), fields.Amount(),
        fields.TextOrNone(), fields.TextOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(Reference).Add(AccountNumber).Add(PostedOn).AddChoice(Kind).Add(Amount)
            .Add(DescriptionEn).Add(DescriptionEs);
}

internal enum AdjustmentKind { Adjustment, WriteOff, Transfer }
