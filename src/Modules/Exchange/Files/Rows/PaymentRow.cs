using CalWater.Billing.Ledger;
using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A payment the utility took, or one of the portal coming back.</summary>
internal sealed record PaymentRow(
    string Reference, AccountNumber AccountNumber, DateOnly PaidOn, Money Amount, PaymentChannel Channel) : IExchangeRow<PaymentRow>
{
    public static ExchangeFile File { get; } = new("payments.csv",
    [
        new("reference", Text, Key),
        new("account_number", Account, Required),
        new("paid_on", Date, Required),
        new("amount", Dollars, Total),
        new("channel", Choice, Required) { Choices = Choices<PaymentChannel>.Names }
    ]);

    public static PaymentRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Account(), fields.Date(), fields.Amount(), fields.Choice<PaymentChannel>());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(Reference).Add(AccountNumber).Add(PaidOn).Add(Amount).AddChoice(Channel);
}
