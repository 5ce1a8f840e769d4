using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A bill as issued; its lines and reads stand in their own files.</summary>
internal sealed record BillRow(
    string BillNumber, AccountNumber AccountNumber, DateOnly IssuedOn, DateOnly DueOn, DateOnly PeriodFrom,
    DateOnly PeriodTo, Money CurrentCharges, Money PreviousBalance, Money Payments, Money TotalDue, string? Replaces,
    string? MessageEn, string? MessageEs) : IExchangeRow<BillRow>
{
    public static ExchangeFile File { get; } = new("bills.csv",
    [
        new("bill_number", Text, Key),
        new("account_number", Account, Required),
        new("issued_on", Date, Required),
        new("due_on", Date, Required),
        new("period_from", Date, Required),
        new("period_to", Date, Required),
        new("current_charges", Dollars, Required),
        new("previous_balance", Dollars, Required),
        new("payments", Dollars, Required),
        new("total_due", Dollars, Total),
        new("replaces", Text),
        new("message_en", Text),
        new("message_es", Text)
    ]);

    public static BillRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Account(), fields.Date(), fields.Date(), fields.Date(), fields.Date(), fields.Amount(),
        fields.Amount(), fields.Amount(), fields.Amount(), fields.TextOrNone(), fields.TextOrNone(),
        fields.TextOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(BillNumber).Add(AccountNumber).Add(IssuedOn).Add(DueOn).Add(PeriodFrom).Add(PeriodTo)
            .Add(CurrentCharges).Add(PreviousBalance).Add(Payments).Add(TotalDue).Add(Replaces).Add(MessageEn)
            .Add(MessageEs);
}
